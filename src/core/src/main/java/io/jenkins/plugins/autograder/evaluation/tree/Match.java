package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;

/**
 * A place in the code where a pattern matches.
 *
 * @param readings how it matches there, at least one: several where a name may stand for different things, or where the
 *     statements that match may end at different places
 */
public record Match(List<Reading> readings) {

    /**
     * One way to match.
     *
     * @param nodes one node, or the statements that match, from the first to the last
     * @param bindings of the pattern's names
     */
    public record Reading(List<Node> nodes, Bindings bindings) {
        public Reading {
            nodes = List.copyOf(nodes);
        }
    }

    public Match {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("readings are empty; a match has at least one");
        }
    }

    /** The node with which every reading begins. */
    public Node node() {
        return readings.get(0).nodes().get(0);
    }
}
