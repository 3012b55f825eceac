package io.jenkins.plugins.autograder.evaluation.judge.structure;

import java.util.List;

/**
 * Where a match counts.
 *
 * @param outside patterns; what is within a match of one of them does not count
 * @param smaller whether a requirement's match has to be a part of the place it is required in, rather than the same code
 * @param callees whether functions of the file that are called, and those that they call, count as well
 */
public record Where(List<String> outside, boolean smaller, boolean callees) {
    /** Everywhere. */
    public static final Where ANYWHERE = new Where(List.of(), false, false);

    public Where {
        outside = List.copyOf(outside);
    }

    /** Not within what these patterns match. */
    public static Where outside(String... patterns) {
        return new Where(List.of(patterns), false, false);
    }

    public Where withSmaller() {
        return new Where(outside, true, callees);
    }

    public Where withCallees() {
        return new Where(outside, smaller, true);
    }
}
