package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.structure.CheckResult;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Checker;
import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.judge.style.StyleRule;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges goals of one submission. */
final class GoalJudge {
    private final GoalNames names;
    private final PatternBook patterns;
    private final Contexts contexts;
    private final Comparing comparing;

    GoalJudge(GoalNames names, PatternBook patterns, Contexts contexts, Comparing comparing) {
        this.names = names;
        this.patterns = patterns;
        this.contexts = contexts;
        this.comparing = comparing;
    }

    /** A fault of ours makes a goal unknown, and is told, but does not end the evaluation. */
    GoalResult judge(Goal goal) {
        try {
            return explained(goal, judged(goal));
        } catch (RuntimeException | StackOverflowError e) {
            String problem = "The goal " + names.of(goal) + " could not be judged, through no fault of yours ("
                    + e.getClass().getSimpleName() + ").";
            return result(goal, Verdict.unknown(problem), List.of(problem), List.of());
        }
    }

    private GoalResult judged(Goal goal) {
        GoalTest test = goal.test();
        if (test instanceof GoalTest.Compare compare) {
            List<String> warnings = new ArrayList<>();
            return result(goal, comparing.compare(compare, warnings), warnings, List.of());
        }
        if (test instanceof GoalTest.Distinguish distinguish) {
            List<String> warnings = new ArrayList<>();
            return result(goal, comparing.distinguish(distinguish, warnings), warnings, List.of());
        }
        if (test instanceof GoalTest.Structure structure) {
            return structure(goal, structure);
        }
        if (test instanceof GoalTest.Style style) {
            return result(goal, style(style), List.of(), List.of());
        }
        if (test instanceof GoalTest.Joint joint) {
            return new JointJudge(this::judge, this::skipped).judge(goal, names.of(goal), joint);
        }
        if (test instanceof GoalTest.Fail fail) {
            return fail(goal, fail);
        }
        if (test instanceof GoalTest.Precondition precondition) {
            return precondition(goal, precondition);
        }
        String text = test instanceof GoalTest.Note note ? note.text() : "";
        return result(goal, new Verdict(Status.NOT_APPLICABLE, text, List.of()), List.of(), List.of());
    }

    private GoalResult structure(Goal goal, GoalTest.Structure structure) {
        String file = contexts.get(structure.context()).file();
        return contexts.submission()
                .program(file)
                .map(program -> {
                    CheckResult result = Checker.check(structure.check(), program, patterns);
                    return result(
                            goal,
                            result.verdict(),
                            result.warnings(),
                            CheckParts.of(names.of(goal), goal.tags(), result));
                })
                .orElseGet(() -> result(goal, unreadable(file), List.of(), List.of()));
    }

    private Verdict style(GoalTest.Style style) {
        String file = contexts.get(style.context()).file();
        StyleRule rule = style.rule();
        Optional<SourceObservation> source = contexts.submission().source(file);
        boolean judgeable = source.filter(one -> one.tree().isPresent() || rule.judgesBrokenFiles())
                .isPresent();
        return judgeable ? source.map(rule::judge).orElseGet(() -> unreadable(file)) : unreadable(file);
    }

    private Verdict unreadable(String file) {
        return Verdict.failed(contexts.submission().unreadable(file).root());
    }

    private GoalResult fail(Goal goal, GoalTest.Fail fail) {
        GoalResult other = judge(fail.goal());
        Status status =
                switch (other.status()) {
                    case ACCOMPLISHED -> Status.FAILED;
                    case PARTIAL -> fail.allowPartial() ? Status.PARTIAL : Status.FAILED;
                    case FAILED -> Status.ACCOMPLISHED;
                    case UNKNOWN, NOT_APPLICABLE -> other.status();
                };
        return result(goal, other.verdict().withStatus(status), other.warnings(), other.parts());
    }

    private GoalResult precondition(Goal goal, GoalTest.Precondition precondition) {
        GoalResult condition = judge(precondition.condition());
        if (condition.status() == Status.ACCOMPLISHED) {
            GoalResult judged = judge(precondition.goal());
            List<String> warnings = new ArrayList<>(condition.warnings());
            warnings.addAll(judged.warnings());
            return result(goal, judged.verdict(), warnings, judged.parts());
        }
        Status status = condition.status() == Status.UNKNOWN ? Status.UNKNOWN : Status.FAILED;
        String why = "This was not judged, since it takes something else first: "
                + condition.description().shownTitle() + ". "
                + condition.verdict().summary();
        return result(
                goal,
                new Verdict(status, why, condition.verdict().details()),
                condition.warnings(),
                List.of(condition));
    }

    private GoalResult skipped(Goal goal) {
        return BlankGoals.of(goal, names);
    }

    private GoalResult explained(Goal goal, GoalResult result) {
        String explanation = goal.explanations().get(result.status());
        if (explanation == null) {
            return result;
        }
        Verdict verdict =
                new Verdict(result.status(), explanation, result.verdict().details());
        return new GoalResult(
                result.id(),
                result.description(),
                result.tags(),
                verdict,
                result.warnings(),
                result.contexts(),
                result.parts());
    }

    private GoalResult result(Goal goal, Verdict verdict, List<String> warnings, List<GoalResult> parts) {
        return new GoalResult(
                names.of(goal),
                goal.description(),
                goal.tags(),
                verdict,
                warnings,
                Rubric.contextsOf(goal.test()),
                parts);
    }
}
