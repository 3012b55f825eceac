package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;

/**
 * Makes one word of what became of the goals, by potluck's rule.
 *
 * <p>With C core goals, of which an accomplished one counts 1 and a partial one a half, their sum is S. A failed foundational
 * goal makes the submission incomplete, whatever else is. Otherwise it is excellent if S = C and every extra goal is
 * accomplished; complete if S = C; almost complete from C − ceil(C / 5) / 2 on, if there are at least two core goals;
 * partially complete from C / 2 on; else incomplete.
 */
public final class Metric {
    /** Against rounding errors in sums of halves. */
    private static final double SLACK = 0.01;

    private Metric() {}

    static Evaluation evaluate(List<GoalResult> goals) {
        if (of(goals, Category.FOUNDATIONAL).contains(Status.FAILED)) {
            return Evaluation.INCOMPLETE;
        }
        List<Status> core = of(goals, Category.CORE);
        double sum = core.stream().mapToDouble(Status::points).sum();
        if (sum >= core.size()) {
            boolean allExtras = of(goals, Category.EXTRA).stream().allMatch(status -> status == Status.ACCOMPLISHED);
            return allExtras ? Evaluation.EXCELLENT : Evaluation.COMPLETE;
        }
        if (sum >= almost(core.size()) - SLACK) {
            return Evaluation.ALMOST_COMPLETE;
        }
        return sum >= core.size() / 2.0 ? Evaluation.PARTIALLY_COMPLETE : Evaluation.INCOMPLETE;
    }

    /** From which sum on that many core goals are almost complete. */
    public static double almost(int core) {
        return core < 2 ? core : core - Math.ceil(core / 5.0) / 2;
    }

    private static List<Status> of(List<GoalResult> goals, Category category) {
        return goals.stream()
                .filter(goal -> goal.tags().category() == category)
                .map(GoalResult::status)
                .toList();
    }
}
