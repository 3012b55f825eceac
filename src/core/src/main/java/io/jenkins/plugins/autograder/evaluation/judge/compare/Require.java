package io.jenkins.plugins.autograder.evaluation.judge.compare;

/** Checks of declared comparisons; their messages name the field, and what is allowed. */
final class Require {
    private Require() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void share(String field, double value) {
        that(value >= 0 && value <= 1, field + " is " + value + "; it has to be from 0 to 1");
    }

    static void distance(String field, double value) {
        that(value >= 0 && Double.isFinite(value), field + " is " + value + "; it has to be 0 or more");
    }
}
