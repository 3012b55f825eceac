package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.SubmissionDirectory;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** The submission that somebody names. */
final class Submissions {
    private Submissions() {}

    /**
     * The submission as a run wants it; the caller closes it.
     *
     * @throws SandboxException if there is none, or it cannot be read
     */
    static SubmissionDirectory open(Path submission) throws SandboxException {
        try {
            return SubmissionDirectory.of(submission);
        } catch (IOException e) {
            throw new SandboxException(Reason.SUBMISSION_UNREADABLE, FileWords.of(e), e);
        }
    }
}
