package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.structure.CheckResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.List;

/** Goals as they are before anything was judged. */
final class BlankGoals {
    private static final Verdict NONE = Verdict.unknown("");

    private BlankGoals() {}

    static GoalResult of(Goal goal, GoalNames names) {
        GoalTest test = goal.test();
        Verdict verdict =
                test instanceof GoalTest.Note note ? new Verdict(Status.NOT_APPLICABLE, note.text(), List.of()) : NONE;
        return new GoalResult(
                names.of(goal),
                goal.description(),
                goal.tags(),
                verdict,
                List.of(),
                Rubric.contextsOf(test),
                parts(goal, names));
    }

    private static List<GoalResult> parts(Goal goal, GoalNames names) {
        if (goal.test() instanceof GoalTest.Structure structure) {
            return CheckParts.of(names.of(goal), goal.tags(), blank(structure.check()));
        }
        if (goal.test() instanceof GoalTest.Joint joint && joint.display() != GoalTest.Display.HIDDEN) {
            return joint.parts().stream().map(part -> of(part, names)).toList();
        }
        return List.of();
    }

    private static CheckResult blank(Check check) {
        return new CheckResult(
                check.id(),
                check.quantity().describe(check.target()),
                NONE,
                List.of(),
                check.requirements().stream()
                        .map(requirement -> blank(requirement.check()))
                        .toList());
    }
}
