package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Judges goals that are made of others. */
final class JointJudge {
    private final Function<Goal, GoalResult> judge;
    private final Function<Goal, GoalResult> skip;

    /**
     * For all joint goals.
     *
     * @param judge judges a part
     * @param skip leaves one alone
     */
    JointJudge(Function<Goal, GoalResult> judge, Function<Goal, GoalResult> skip) {
        this.judge = judge;
        this.skip = skip;
    }

    GoalResult judge(Goal goal, String id, GoalTest.Joint joint) {
        List<GoalResult> judged = new ArrayList<>();
        List<GoalResult> all = new ArrayList<>();
        for (Goal part : joint.parts()) {
            boolean enough = joint.stopEarly() && isEnough(joint, judged);
            GoalResult result = enough ? skip.apply(part) : judge.apply(part);
            if (!enough) {
                judged.add(result);
            }
            all.add(result);
        }
        Status status = status(joint, judged);
        List<GoalResult> shown =
                switch (joint.display()) {
                    case PARTS, TRANSPARENT -> all;
                    case JUDGED_PARTS -> judged;
                    case HIDDEN -> List.of();
                };
        return new GoalResult(
                id,
                goal.description(),
                goal.tags(),
                verdict(joint, status, judged),
                judged.stream().flatMap(result -> result.warnings().stream()).toList(),
                Rubric.contextsOf(joint),
                shown);
    }

    /** Credit is counted out of all parts, also where some were left alone. */
    private static Status status(GoalTest.Joint joint, List<GoalResult> judged) {
        int left = joint.parts().size() - judged.size();
        return new Crediting(joint.credit())
                .of(judged.stream().map(GoalResult::status).toList(), left);
    }

    private static boolean isEnough(GoalTest.Joint joint, List<GoalResult> judged) {
        return !judged.isEmpty() && status(joint, judged) == Status.ACCOMPLISHED;
    }

    private static Verdict verdict(GoalTest.Joint joint, Status status, List<GoalResult> judged) {
        long accomplished = judged.stream()
                .filter(result -> result.status() == Status.ACCOMPLISHED)
                .count();
        String summary = "Of " + joint.parts().size() + " parts, " + accomplished + (accomplished == 1 ? " is" : " are")
                + " accomplished.";
        if (joint.display() != GoalTest.Display.TRANSPARENT) {
            return new Verdict(status, summary, List.of());
        }
        List<Detail.Entry> entries = judged.stream()
                .map(result -> new Detail.Entry(result.description().shownTitle(), result.verdict()))
                .toList();
        return new Verdict(status, summary, List.of(new Detail.Group("Parts", entries)));
    }
}
