package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.spec.course.Settings;
import io.jenkins.plugins.autograder.evaluation.spec.course.Task;
import io.jenkins.plugins.autograder.evaluation.spec.course.TaskDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the spec of a task whose students hand in {@code shapes.py}, and reads it. */
record SpecFiles(Path directory) {

    SpecFiles file(String name, String content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SpecFiles spec(String yaml) {
        return file("spec.yaml", yaml);
    }

    /** The spec, which has to be right. */
    TaskSpec read() {
        Problems problems = new Problems();
        Optional<TaskSpec> spec = SpecReader.read(files(), problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.list().toString());
        }
        return spec.orElseThrow();
    }

    /** The goals of it. */
    List<Goal> goals() {
        return read().goals();
    }

    /** What is wrong with it, with the file's own name. */
    List<String> problems() {
        Problems problems = new Problems();
        SpecReader.read(files(), problems);
        return problems.list().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(directory + "/", ""))
                .toList();
    }

    private TaskDirectory files() {
        Task task = new Task("shapes", "shapes.py", "test_shapes.py", "Shapes", "", Optional.empty(), Settings.NONE);
        return new TaskDirectory(directory, task);
    }
}
