package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.Comparator;
import java.util.List;

/**
 * A place that was found.
 *
 * @param node with which it begins
 * @param grade how far it meets the requirements
 * @param points of its requirements
 * @param parts what came of them
 */
record Hit(Node node, Grade grade, double points, List<CheckResult> parts) {
    /** How far a place meets the requirements. */
    enum Grade {
        NONE,
        PARTIAL,
        FULL
    }

    /** The better ones last. */
    static final Comparator<Hit> BY_WORTH = Comparator.comparing(Hit::grade).thenComparing(Hit::points);
}
