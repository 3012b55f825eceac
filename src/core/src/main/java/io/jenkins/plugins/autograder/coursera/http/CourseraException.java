package io.jenkins.plugins.autograder.coursera.http;

import org.jspecify.annotations.Nullable;

/** Something at Coursera, or on the way there, did not work. The message is one line for people, without secrets. */
public final class CourseraException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What a program can tell apart. */
    public enum Reason {
        /** There is no good token, and there will be none without a person: authorise again. */
        NOT_AUTHORIZED(false),
        /** This account may not do that. */
        FORBIDDEN(false),
        /** There is no such course, item, part or grader. */
        NOT_FOUND(false),
        /** The service refused what was asked, for good. */
        REFUSED(false),
        /** Somebody else changed the same thing meanwhile. */
        CONFLICT(true),
        /** The service is busy, broken, or cannot be reached. */
        UNAVAILABLE(true),
        /** The service takes its time; what was asked of it may still come. */
        PENDING(true),
        /** The service answered with something that nobody has told us of. */
        NOT_UNDERSTOOD(false),
        /** It is not known whether something was done, and the service cannot tell. */
        UNCERTAIN(false),
        /** Something on this machine: a file that cannot be read, an engine that was lost. */
        LOCAL(false);

        private final boolean worthAnotherTry;

        Reason(boolean worthAnotherTry) {
            this.worthAnotherTry = worthAnotherTry;
        }

        /** Whether the same may work later with nothing changed. */
        public boolean worthAnotherTry() {
            return worthAnotherTry;
        }
    }

    private final Reason reason;

    public CourseraException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CourseraException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
