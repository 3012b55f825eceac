package io.jenkins.plugins.autograder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tiny graders that run as plain processes, and suites for them. A submission is one file with what it deserves. */
record GraderFiles(Path directory) {

    /** A file below the directory. */
    Path write(String path, String text) {
        Path file = directory.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command for --process of a grader with this body; its answer goes to standard output there. */
    String grader(String body) {
        Path script = write("grader.sh", "exec > \"$AUTOGRADER_SHARED/feedback.json\"\n" + body + "\n");
        return "sh '" + script + "'";
    }

    /** A grader that gives the score in the submission. */
    String honestGrader() {
        return grader("""
                score=$(cat "$AUTOGRADER_SHARED/submission/score")
                printf '{"fractionalScore": %s, "feedback": "You got %s."}' "$score" "$score"
                """);
    }

    /** A grader that gives 0, 1, 0, 1 by turns. */
    String flakyGrader() {
        Path turn = directory.resolve("turn");
        return grader("""
                if [ -e '%s' ]; then rm '%s'; score=1; else touch '%s'; score=0; fi
                printf '{"fractionalScore": %%s, "feedback": "as I please"}' "$score"
                """.formatted(turn, turn, turn));
    }

    /** An example with this submission, of which this is expected. */
    Path example(String name, String score, String expectation) {
        write("suite/" + name + "/submission/score", score);
        write("suite/" + name + "/expect.yaml", expectation);
        return suite();
    }

    Path suite() {
        return directory.resolve("suite");
    }

    /** The arguments that grade the suite with a grader, one example at a time, and no more than it has. */
    String[] gradeSuite(String grader, String... more) {
        return Stream.concat(
                        Stream.of(
                                "grade",
                                "examples",
                                "grader",
                                suite().toString(),
                                "--process",
                                grader,
                                "--parallel",
                                "1",
                                "--no-standing-checks"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** The arguments that grade one submission. */
    String[] gradeOne(String grader, Path submission, String... more) {
        return Stream.concat(
                        List.of("grade", "local", "grader", submission.toString(), "--process", grader).stream(),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
