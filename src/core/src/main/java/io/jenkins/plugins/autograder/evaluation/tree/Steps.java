package io.jenkins.plugins.autograder.evaluation.tree;

/**
 * Counts the steps of a search, and ends it when they are used up.
 *
 * <p>Steps are the same on every machine, which a clock is not.
 */
final class Steps {
    private static final int KEPT = 30;

    private long left;

    Steps(long most) {
        left = most;
    }

    void take() {
        take(1);
    }

    /** What is kept costs memory besides, and counts accordingly. */
    void takeKept() {
        take(KEPT);
    }

    private void take(int steps) {
        left -= steps;
        if (left < 0) {
            throw new TooComplicated();
        }
    }
}
