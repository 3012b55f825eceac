package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.OptionalInt;

/**
 * How many differences give partial credit rather than none.
 *
 * @param differences absent for as many as the size of the collection suggests
 */
public record Tolerance(OptionalInt differences) {
    /** Of up to n items: one in five, but hardly more than three of a large collection. */
    public static final Tolerance AUTO = new Tolerance(OptionalInt.empty());

    /** No difference at all. */
    public static final Tolerance NONE = of(0);

    public Tolerance {
        differences.ifPresent(
                count -> Require.that(count >= 0, "tolerance is " + count + "; it has to be 0 or more, or auto"));
    }

    public static Tolerance of(int differences) {
        return new Tolerance(OptionalInt.of(differences));
    }

    /** How many differences a collection of that size may have. */
    int forSize(int size) {
        return differences.orElse(Math.min(size / 5, 3 + size / 50));
    }
}
