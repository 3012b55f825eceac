package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Expression;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.observe.Observer;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import io.jenkins.plugins.autograder.evaluation.observe.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Submissions to a task with four goals, as a first course has it: two functions, one of them with printed output, a
 * program that asks, and a check of the structure, for which the syntax tree is looked at.
 */
final class ClassOfStudents {
    private static final String FILE = "areas.py";

    private static final String SUBMISSION = """
            \"""Areas of simple shapes, by student %d.\"""

            import math


            def rectangle(width, height):
                \"""The area of a rectangle.\"""
                return width * height


            def circle(radius):
                \"""The area of a circle, told to whoever reads along.\"""
                area = math.pi * radius ** 2
                print("A circle of radius", radius, "has the area", round(area, 2))
                return area


            def main():
                width = float(input("Width? "))
                height = float(input("Height? "))
                if width < 0 or height < 0:
                    print("Lengths are not negative.")
                else:
                    print("The area is", rectangle(width, height))


            if __name__ == "__main__":
                main()
            """;

    private static final Plan PLAN = Plan.of(
            FILE,
            List.of(
                    call("rectangle small", "rectangle", "2", "3"),
                    call("rectangle fraction", "rectangle", "0.5", "4"),
                    call("circle", "circle", "2"),
                    program("program", "3", "4"),
                    program("program refuses", "-1", "4")));

    private ClassOfStudents() {}

    private static Payload call(String id, String function, String... arguments) {
        List<Expression> expressions =
                Stream.of(arguments).map(Expression::fresh).toList();
        return new Payload(
                id, FILE, new Action.Call(function, expressions, Map.of(), true, Optional.empty()), Conditions.DEFAULT);
    }

    private static Payload program(String id, String... inputs) {
        return new Payload(
                id,
                FILE,
                new Action.Import(true, List.of()),
                Conditions.DEFAULT.withInputs(new Inputs(List.of(inputs), Inputs.Policy.ERROR)));
    }

    /** Write the submissions of as many students, each in a directory of its own. */
    static Path write(Path directory, int count) throws IOException {
        Files.createDirectories(directory);
        for (int i = 1; i <= count; i++) {
            Path student = Files.createDirectory(directory.resolve(String.format(Locale.ROOT, "student-%04d", i)));
            Files.writeString(student.resolve(FILE), String.format(Locale.ROOT, SUBMISSION, i));
        }
        return directory;
    }

    /** Look at all submissions; returns how many per second. */
    static double rate(Observer observer, String image, Path directory, int parallel) throws Exception {
        List<Path> students;
        try (Stream<Path> entries = Files.list(directory)) {
            students = entries.sorted().toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            long start = System.nanoTime();
            List<Future<Observations>> all = new ArrayList<>();
            for (Path student : students) {
                all.add(threads.submit(() -> observer.observe(new ObserveRequest(image, student, PLAN))));
            }
            for (Future<Observations> one : all) {
                Observations seen = one.get();
                if (!seen.payloads().stream().allMatch(payload -> payload.outcome() == Outcome.COMPLETED)) {
                    throw new IllegalStateException("not as it has to be: " + seen);
                }
            }
            return students.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }
}
