package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.OptionalLong;

/**
 * Chance, and how often a payload is run for the distribution of its results.
 *
 * @param seed of the module {@code random}, set before the file is loaded and again before the action; absent leaves
 *     chance alone
 * @param trials how often the action is run, in one process; with more than one the values are counted as samples
 */
public record Repetition(OptionalLong seed, int trials) {
    private static final int MOST_TRIALS = 1_000_000;

    /** Once, by chance. */
    public static final Repetition ONCE = new Repetition(OptionalLong.empty(), 1);

    public Repetition {
        Checks.require(
                trials >= 1 && trials <= MOST_TRIALS, "trials is " + trials + "; allowed is 1 to " + MOST_TRIALS);
    }

    /** Once, with that seed. */
    public static Repetition seeded(long seed) {
        return new Repetition(OptionalLong.of(seed), 1);
    }

    public Repetition withTrials(int other) {
        return new Repetition(seed, other);
    }
}
