package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.Suite;
import io.jenkins.plugins.autograder.report.view.ShellWords;
import io.jenkins.plugins.autograder.sandbox.ProcessSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The example course, {@code docs/course}.
 *
 * @param home the directory of the project
 * @param graders in the order in which they are shown
 */
record DemoCourse(Path home, List<Grader> graders) {

    /**
     * One grader of the course.
     *
     * @param name of its directories
     * @param dockerfile the directory to build its image from
     * @param examples its suite
     * @param program the grader without a container
     * @param needContainer the examples that expect what only a container gives
     */
    record Grader(
            String name, Path dockerfile, Path examples, ProcessSandbox.Program program, Set<String> needContainer) {

        String image() {
            return "autograder-demo-" + name + ":latest";
        }

        /** The command without a container, for somebody in the project's directory. */
        String shellCommand(DemoCourse course) {
            List<String> words = new ArrayList<>(program.command());
            int last = words.size() - 1;
            words.set(last, course.shown(program.directory().resolve(words.get(last))));
            return ShellWords.join(words);
        }

        /** The suite, but for the examples that need a container. */
        Suite withoutContainer(Suite suite) {
            return new Suite(
                    suite.directory(),
                    suite.settings(),
                    suite.examples().stream()
                            .filter(example -> !needContainer.contains(example.name()))
                            .toList());
        }
    }

    /**
     * The course of this clone.
     *
     * @throws IOException if the program was started in another way than by ./autograder
     */
    static DemoCourse find() throws IOException {
        Path home = Path.of(System.getProperty("autograder.home", "")).toAbsolutePath();
        Path course = home.resolve("docs/course");
        if (!Files.isDirectory(course)) {
            throw new IOException("there is no example course at " + course
                    + "; start the demo as ./autograder demo, in a clone of the project");
        }
        return new DemoCourse(
                home,
                List.of(
                        grader(
                                course,
                                "words",
                                List.of("python3", "-I", "-B", "grader"),
                                Set.of("count/memory-hog", "count/fork-bomb", "longest/asks-the-network")),
                        grader(
                                course,
                                "greeting",
                                List.of("/bin/sh", "grader/grade.sh"),
                                Set.of("forged-answer", "floods-the-log"))));
    }

    private static Grader grader(Path course, String name, List<String> command, Set<String> needContainer) {
        Path directory = course.resolve("graders").resolve(name);
        return new Grader(
                name,
                directory,
                course.resolve("examples").resolve(name),
                new ProcessSandbox.Program(directory, command),
                needContainer);
    }

    /** The Dockerfile of a grader that has mistakes on purpose. */
    Path flawed() {
        return home.resolve("docs/course/graders/flawed/Dockerfile");
    }

    /** The course whose tasks have specs. */
    Path tasks() {
        return home.resolve("docs/course/tasks");
    }

    /** A path of the course as a person in the project's directory would write it. */
    String shown(Path path) {
        return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
    }

    /** What to try after the demo: what for, and a command or a path. */
    Map<String, String> next(Path report, boolean isolated) {
        Grader first = graders.get(0);
        String submission = shown(first.examples().resolve("count/one-space/count.py"));
        String suite = shown(first.examples());
        String process = isolated ? "" : " --process '" + first.shellCommand(this) + "'";
        Map<String, String> next = new LinkedHashMap<>();
        next.put(
                "open the reports",
                report.resolve(first.name()).resolve("index.html").toString());
        next.put(
                "grade one submission",
                "./autograder grade local " + first.image() + " " + submission + " --part count" + process);
        next.put(
                "change " + suite + "/count/one-space/expect.yaml, and grade again",
                "./autograder grade examples " + first.image() + " " + suite + process);
        String user = "prints_instead";
        next.put(
                "read what a student is told",
                report.resolve("receipt").resolve(user).resolve("receipt.html").toString());
        next.put(
                "see that the spec judges as its author says",
                "./autograder check -t receipt --course " + shown(tasks()) + (isolated ? "" : " --no-container"));
        next.put("see why the linter finds what it finds", "./autograder sanity -v -f " + shown(flawed()));
        if (isolated) {
            next.put("look into the grader", "./autograder cat " + first.image() + " /grader/__main__.py");
            next.put("stand where it runs", "./autograder inspect " + first.image() + " -d " + submission);
        } else {
            next.put("see it in real containers: start Docker, and then", "./autograder demo");
        }
        return next;
    }
}
