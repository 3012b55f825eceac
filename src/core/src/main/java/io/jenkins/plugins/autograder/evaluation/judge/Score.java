package io.jenkins.plugins.autograder.evaluation.judge;

import java.util.List;

/**
 * What the goals add up to by their weights, for those who want a number beside the word. A partial goal counts half its
 * weight.
 *
 * @param earned of foundational and core goals
 * @param possible of foundational and core goals
 * @param extra earned of extra goals
 * @param extraPossible of extra goals
 */
public record Score(double earned, double possible, double extra, double extraPossible) {
    static Score of(List<GoalResult> goals) {
        double[] sums = new double[4];
        for (GoalResult goal : goals) {
            boolean extra = goal.tags().category() == Category.EXTRA;
            if (goal.tags().category() != Category.FEEDBACK_ONLY) {
                double weight = goal.tags().weight();
                sums[extra ? 2 : 0] += weight * goal.status().points();
                sums[extra ? 3 : 1] += weight;
            }
        }
        return new Score(sums[0], sums[1], sums[2], sums[3]);
    }

    /** What is earned of foundational and core goals, from 0 to 1; 1 where there are none. */
    public double fraction() {
        return possible == 0 ? 1 : earned / possible;
    }
}
