package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/**
 * What comes of too few matches, or too many.
 *
 * @param kind the consequence
 * @param bound for {@link Kind#BOUND}; else 0
 */
public record Leniency(Kind kind, double bound) {
    /** A consequence. */
    public enum Kind {
        /** None, but for a note. */
        NOTE,
        /** None, but for a warning. */
        WARN,
        /** Partial credit. */
        PARTIAL,
        /** No credit. */
        FAIL,
        /** Partial credit as far as another bound, and none beyond. */
        BOUND
    }

    public static final Leniency NOTE = new Leniency(Kind.NOTE, 0);
    public static final Leniency WARN = new Leniency(Kind.WARN, 0);
    public static final Leniency PARTIAL = new Leniency(Kind.PARTIAL, 0);
    public static final Leniency FAIL = new Leniency(Kind.FAIL, 0);

    public Leniency {
        Require.that(bound >= 0 && Double.isFinite(bound), "bound is " + bound + "; it has to be 0 or more");
    }

    /** Partial credit as far as that. Places that count in part count a half for a lower bound, and nothing for an upper. */
    public static Leniency bound(double bound) {
        return new Leniency(Kind.BOUND, bound);
    }
}
