package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty directory, for a run without a submission.
 *
 * @param directory removed on close
 */
record NoSubmission(Path directory) implements AutoCloseable {

    static NoSubmission create() throws SandboxException {
        try {
            return new NoSubmission(Files.createTempDirectory("autograder-no-submission-"));
        } catch (IOException e) {
            throw new SandboxException(
                    SandboxException.Reason.NO_TEMPORARY_FILES,
                    "cannot write to the directory for temporary files (" + e.getMessage()
                            + "); see that there is space left",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // Empty, and in a place that the system cleans by itself.
        }
    }
}
