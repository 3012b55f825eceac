package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Kind;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.spec.ExampleSpec;
import io.jenkins.plugins.autograder.grading.Mismatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds what became of an example against what is expected of it. */
final class Expectations {
    private final EvaluationResult result;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private Expectations(EvaluationResult result) {
        this.result = result;
    }

    /** What an example is expected to be. */
    static Subject example(ExampleSpec example, EvaluationResult result) {
        Expectations expectations = new Expectations(result);
        if (result.missing()) {
            expectations.add(
                    "submission", "a file to evaluate", result.judgement().summary(), example);
            return expectations.subject(Kind.EXAMPLE, example.name(), 0, 0);
        }
        Set<String> covered = expectations.goals(example);
        int defaults = expectations.others(covered);
        expectations.whole(example);
        expectations.warnings(example.warnings(), example.place().brief());
        int count = example.goals().size()
                + example.warnings().size()
                + (example.evaluation().isPresent() ? 1 : 0)
                + (example.score().isPresent() ? 1 : 0);
        return expectations.subject(Kind.EXAMPLE, example.name(), count, defaults);
    }

    /** The solution accomplishes everything, without any warning. */
    static Subject solution(EvaluationResult result) {
        Expectations expectations = new Expectations(result);
        int defaults = expectations.others(Set.of());
        expectations.warnings(List.of(), "");
        return expectations.subject(Kind.SOLUTION, Kind.SOLUTION.word(), 0, defaults);
    }

    /** Who has not done anything yet has not passed. */
    static Subject starter(EvaluationResult result) {
        Expectations expectations = new Expectations(result);
        Evaluation evaluation = result.judgement().evaluation();
        if (evaluation == Evaluation.EXCELLENT || evaluation == Evaluation.COMPLETE) {
            expectations.mismatches.add(new Mismatch(
                    "evaluation", "less than complete, since nothing was done yet", evaluation.word(), ""));
        }
        return expectations.subject(Kind.STARTER, Kind.STARTER.word(), 1, 0);
    }

    /** The goals that something is expected of, as ids of the rubric. */
    private Set<String> goals(ExampleSpec example) {
        Set<String> covered = new HashSet<>();
        for (ExampleSpec.ExpectedGoal expected : example.goals()) {
            try {
                GoalReference.Found found = new GoalReference(expected.reference())
                        .in(result.judgement().goals());
                covered.add(found.top().id());
                if (found.goal().status() != expected.status()) {
                    mismatches.add(new Mismatch(
                            found.goal().id(),
                            expected.status().word(),
                            status(found.goal()),
                            expected.place().brief()));
                }
            } catch (GoalReference.Unclear e) {
                mismatches.add(new Mismatch(
                        "goal",
                        expected.status().word(),
                        String.valueOf(e.getMessage()),
                        expected.place().brief()));
            }
        }
        return covered;
    }

    private int others(Set<String> covered) {
        int count = 0;
        for (GoalResult goal : result.judgement().goals()) {
            if (covered.contains(goal.id()) || goal.status() == Status.NOT_APPLICABLE) {
                continue;
            }
            count++;
            if (goal.status() != Status.ACCOMPLISHED) {
                mismatches.add(new Mismatch(
                        goal.id(), Status.ACCOMPLISHED.word() + ", since nothing else is said", status(goal), ""));
            }
        }
        return count;
    }

    private void whole(ExampleSpec example) {
        Judgement judgement = result.judgement();
        example.evaluation()
                .filter(expected -> expected != judgement.evaluation())
                .ifPresent(expected -> add(
                        "evaluation", expected.word(), judgement.evaluation().word(), example));
        double score = judgement.score().fraction();
        example.score()
                .filter(range -> !range.contains(score))
                .ifPresent(range -> add(
                        "score",
                        range.least() == range.most()
                                ? Double.toString(range.least())
                                : range.least() + " to " + range.most(),
                        String.format(Locale.ROOT, "%.3f", score),
                        example));
    }

    private void warnings(List<String> expected, String where) {
        List<String> there = result.judgement().warnings();
        for (String fragment : expected) {
            if (there.stream().noneMatch(warning -> warning.contains(fragment))) {
                mismatches.add(new Mismatch(
                        "warnings",
                        "one with the text " + fragment,
                        there.isEmpty() ? "no warning" : String.join(" ", there),
                        where));
            }
        }
        for (String warning : there) {
            if (expected.stream().noneMatch(warning::contains)) {
                mismatches.add(new Mismatch("warnings", expected.isEmpty() ? "none" : "no other", warning, where));
            }
        }
    }

    private void add(String what, String expected, String actual, ExampleSpec example) {
        mismatches.add(new Mismatch(what, expected, actual, example.place().brief()));
    }

    private static String status(GoalResult goal) {
        String summary = goal.verdict().summary();
        return goal.status().word() + (summary.isEmpty() ? "" : " (" + summary + ")");
    }

    private Subject subject(Kind kind, String name, int expectations, int defaults) {
        Optional<Evaluation> evaluation = result.missing()
                ? Optional.empty()
                : Optional.of(result.judgement().evaluation());
        return new Subject(kind, name, evaluation, expectations, defaults, mismatches, result.duration());
    }
}
