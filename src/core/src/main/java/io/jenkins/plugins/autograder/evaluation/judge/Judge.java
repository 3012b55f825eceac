package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges submissions of one task. The same observations give the same judgement, always.
 *
 * <p>May be used by several threads.
 */
public final class Judge {
    private static final String UNTOUCHED =
            "This is the file that the task begins with, without any change. It was judged all the same.";

    private final Rubric rubric;
    private final GoalNames names;
    private final Side solution;

    /**
     * For a task.
     *
     * @param solution what was seen of the solution, with the same plan as submissions
     */
    public Judge(Rubric rubric, Observations solution) {
        this.rubric = rubric;
        this.names = new GoalNames(rubric.goals());
        this.solution = new Side("the solution's", solution);
    }

    /** The rubric as it is before anything was judged: every status is unknown. */
    public static Judgement blank(Rubric rubric) {
        GoalNames names = new GoalNames(rubric.goals());
        List<GoalResult> goals =
                rubric.goals().stream().map(goal -> BlankGoals.of(goal, names)).toList();
        return new Judgement(
                Evaluation.NOT_EVALUATED,
                "",
                Score.of(goals),
                goals,
                new ContextResults(rubric.contexts()).blank(),
                List.of());
    }

    /** What a submission is judged to be. */
    public Judgement judge(Observations submission) {
        return judge(submission, false);
    }

    /**
     * What a submission is judged to be.
     *
     * @param untouched whether it is the file that the task begins with; it is incomplete then, whatever it does
     */
    public Judgement judge(Observations submission, boolean untouched) {
        Side side = new Side("your", submission);
        Contexts contexts = new Contexts(rubric.contexts(), side, solution);
        GoalJudge judge = new GoalJudge(names, rubric.patterns(), contexts, new Comparing(contexts));
        List<GoalResult> goals = rubric.goals().stream().map(judge::judge).toList();
        Evaluation evaluation = untouched ? Evaluation.INCOMPLETE : Metric.evaluate(goals);
        return new Judgement(
                evaluation,
                summary(goals),
                Score.of(goals),
                goals,
                new ContextResults(rubric.contexts()).of(side),
                warnings(submission, goals, untouched));
    }

    private static List<String> warnings(Observations submission, List<GoalResult> goals, boolean untouched) {
        Set<String> warnings = new LinkedHashSet<>();
        if (untouched) {
            warnings.add(UNTOUCHED);
        }
        for (SourceObservation source : submission.sources()) {
            warnings.addAll(ContextResults.warnings(source));
        }
        goals.forEach(goal -> warnings.addAll(goal.warnings()));
        return List.copyOf(warnings);
    }

    private static String summary(List<GoalResult> goals) {
        List<String> parts = new ArrayList<>();
        for (Category category : List.of(Category.FOUNDATIONAL, Category.CORE, Category.EXTRA)) {
            List<Status> all = goals.stream()
                    .filter(goal -> goal.tags().category() == category)
                    .map(GoalResult::status)
                    .toList();
            long accomplished =
                    all.stream().filter(status -> status == Status.ACCOMPLISHED).count();
            long partial =
                    all.stream().filter(status -> status == Status.PARTIAL).count();
            if (!all.isEmpty()) {
                parts.add(accomplished + " of " + all.size() + " " + category.word() + " goals"
                        + (partial == 0 ? "" : " (and " + partial + " in part)"));
            }
        }
        return parts.isEmpty() ? "There are no goals." : "Accomplished: " + String.join(", ", parts) + ".";
    }
}
