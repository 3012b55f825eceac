package io.jenkins.plugins.autograder.evaluation.judge.structure;

/** Checks of declared checks; their messages name the field, and what is allowed. */
final class Require {
    private Require() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
