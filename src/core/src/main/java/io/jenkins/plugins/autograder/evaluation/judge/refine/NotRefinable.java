package io.jenkins.plugins.autograder.evaluation.judge.refine;

/** A value of which the wanted thing cannot be made. The message is a sentence for the student. */
public final class NotRefinable extends Exception {
    private static final long serialVersionUID = 1L;

    NotRefinable(String message) {
        super(message, null, false, false);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
