package io.jenkins.plugins.autograder.evaluation.tree;

/**
 * Counts the steps of a search, and ends it when they are used up.
 *
 * <p>Steps are the same on every machine, which a clock is not.
 */
final class Steps {
    private long left;

    Steps(long most) {
        left = most;
    }

    void take() {
        if (--left < 0) {
            throw new TooComplicated();
        }
    }
}
