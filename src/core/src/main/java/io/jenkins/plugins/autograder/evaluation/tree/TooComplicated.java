package io.jenkins.plugins.autograder.evaluation.tree;

/** The search has taken as many steps as it may. */
final class TooComplicated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplicated() {
        super("too complicated", null, false, false);
    }
}
