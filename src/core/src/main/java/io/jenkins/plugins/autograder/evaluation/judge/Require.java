package io.jenkins.plugins.autograder.evaluation.judge;

/** Checks of declared rubrics; their messages name the field, and what is allowed. */
final class Require {
    private Require() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
