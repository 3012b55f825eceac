package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/**
 * What makes two matches count as one.
 *
 * @param kind what is looked at
 * @param binding the name of a wildcard, for {@link Kind#BINDING}; else empty
 */
public record Identity(Kind kind, String binding) {
    /** What is looked at. */
    public enum Kind {
        /** Where they are: every place counts. */
        PLACE,
        /** What a wildcard of the pattern stands for. */
        BINDING,
        /** The name of the function that is called. */
        CALLED_NAME
    }

    /** Every place counts. */
    public static final Identity PLACE = new Identity(Kind.PLACE, "");

    /** Calls of the same function count as one. */
    public static final Identity CALLED_NAME = new Identity(Kind.CALLED_NAME, "");

    public Identity {
        Require.that(
                (kind == Kind.BINDING) != binding.isEmpty(),
                "count by is " + kind + " with the binding '" + binding
                        + "'; a binding has to be named where one is counted by, and only there");
    }

    /** Matches in which the wildcard {@code _binding_} stands for the same code count as one. */
    public static Identity binding(String binding) {
        return new Identity(Kind.BINDING, binding);
    }
}
