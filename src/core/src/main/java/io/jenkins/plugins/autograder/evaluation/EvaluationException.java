package io.jenkins.plugins.autograder.evaluation;

/** There is nothing to evaluate, for a reason that whoever asked can mend. */
public final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The message says in a sentence what is missing, and how to mend it. */
    public EvaluationException(String message) {
        super(message);
    }
}
