package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a suite for a test, and reads it. */
record SuiteFiles(Path directory) {

    SuiteFiles file(String name, String content) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SuiteFiles directory(String name) {
        try {
            Files.createDirectories(directory.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Suite read() throws SuiteException {
        return SuiteReader.read(directory);
    }

    /** The suite's problems, with paths below it; empty where it has none. */
    List<String> problems() {
        try {
            SuiteReader.read(directory);
            return List.of();
        } catch (SuiteException e) {
            String prefix = directory + "/";
            return e.problems().stream()
                    .map(Problem::toString)
                    .map(problem -> problem.replace(prefix, "").replace(directory.toString(), "DIR"))
                    .toList();
        }
    }
}
