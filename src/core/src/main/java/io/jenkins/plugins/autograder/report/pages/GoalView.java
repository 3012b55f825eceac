package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.List;
import java.util.Locale;

/**
 * A goal as a page shows it.
 *
 * @param goal what became of it
 * @param places where the code is that it speaks of
 * @param contexts what it looked at
 * @param parts of it
 */
record GoalView(GoalResult goal, CodePlaces places, List<Link> contexts, List<GoalView> parts) {

    /**
     * A link within the page.
     *
     * @param text for people
     * @param address such as {@code #context-2}
     */
    record Link(String text, String address) {}

    /** By which links find it. */
    String anchor() {
        return Anchor.ofGoal(goal.id());
    }

    /** What became of it, in a word. */
    Status status() {
        return goal.status();
    }

    /** Whether there is something to do about it, so that it is shown at once. */
    boolean open() {
        return status() != Status.ACCOMPLISHED;
    }

    /** What there is to know of it in a line: {@code Extra goal · Style · counts 2.0}. */
    String kind() {
        String category = goal.tags().category().word().replace('_', ' ');
        return category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1) + " goal · "
                + goal.tags().type().heading()
                + (weight().isEmpty() ? "" : " · " + weight());
    }

    /** {@code counts 2.0}; empty for one that counts as usual. */
    String weight() {
        double weight = goal.tags().weight();
        return weight == 1 ? "" : "counts " + Figures.score(weight);
    }
}
