package io.jenkins.plugins.autograder.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * There is no run to tell of. The fault is in neither grader nor submission but in what surrounds them; the message says
 * what was attempted, and how to mend it.
 */
public final class SandboxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Reason {
        ENGINE_UNREACHABLE,
        ENGINE_LOST,
        ENGINE_REFUSED,
        IMAGE_MISSING,
        IMAGE_UNFIT,
        NO_TEMPORARY_FILES,
        SUBMISSION_UNREADABLE
    }

    private final Reason reason;

    public SandboxException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SandboxException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
