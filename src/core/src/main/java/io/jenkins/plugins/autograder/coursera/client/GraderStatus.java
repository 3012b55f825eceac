package io.jenkins.plugins.autograder.coursera.client;

/**
 * How far Coursera is with a grader.
 *
 * @param word Coursera's own: COMPLETED, PENDING, FAILED, MISSING, or one that nobody has told us of
 */
public record GraderStatus(String word) {
    public static final GraderStatus COMPLETED = new GraderStatus("COMPLETED");
    public static final GraderStatus PENDING = new GraderStatus("PENDING");
    public static final GraderStatus FAILED = new GraderStatus("FAILED");
    public static final GraderStatus MISSING = new GraderStatus("MISSING");

    /** Whether the grader can be published. */
    public boolean isCompleted() {
        return equals(COMPLETED);
    }

    /** Whether it never will be. */
    public boolean isFailed() {
        return equals(FAILED) || equals(MISSING);
    }
}
