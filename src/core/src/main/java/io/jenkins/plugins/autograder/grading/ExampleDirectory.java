package io.jenkins.plugins.autograder.grading;

import java.nio.file.Path;

/**
 * A directory that is an example.
 *
 * @param name its path below the suite, with {@code /}
 * @param path of the directory
 * @param hasExpectFile whether there is an {@code expect.yaml}
 * @param hasSubmission whether there is a {@code submission/}
 */
record ExampleDirectory(String name, Path path, boolean hasExpectFile, boolean hasSubmission) {

    Example.Layout layout() {
        if (hasSubmission) {
            return Example.Layout.SUBMISSION_DIRECTORY;
        }
        return hasExpectFile ? Example.Layout.BESIDE_EXPECT_FILE : Example.Layout.WHOLE_DIRECTORY;
    }

    /** Whether it is one for its files alone. */
    boolean isBare() {
        return !hasExpectFile && !hasSubmission;
    }
}
