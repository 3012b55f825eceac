package io.jenkins.plugins.autograder.evaluation.judge.verdict;

/** Checks of what a spec declares; their messages name the field, and what is allowed. */
public final class Require {
    private Require() {}

    /**
     * Refuse what does not hold.
     *
     * @throws IllegalArgumentException with this message
     */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A number from 0 to 1. */
    public static void share(String field, double value) {
        that(value >= 0 && value <= 1, field + " is " + value + "; it has to be from 0 to 1");
    }

    /** A finite number from 0 on. */
    public static void distance(String field, double value) {
        that(value >= 0 && Double.isFinite(value), field + " is " + value + "; it has to be 0 or more");
    }
}
