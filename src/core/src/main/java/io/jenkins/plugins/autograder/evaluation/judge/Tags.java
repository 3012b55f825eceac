package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/**
 * Where a goal belongs.
 *
 * @param category what it is for
 * @param type what it is about
 * @param weight what it counts in the score; 1 is usual
 */
public record Tags(Category category, GoalType type, double weight) {
    public Tags {
        Require.that(weight >= 0 && Double.isFinite(weight), "weight is " + weight + "; it has to be 0 or more");
    }

    /** With the usual weight. */
    public static Tags of(Category category, GoalType type) {
        return new Tags(category, type, 1);
    }
}
