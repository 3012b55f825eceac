package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The words that every format uses for evaluations. */
public final class EvaluationWords {
    private EvaluationWords() {}

    /** {@code 12 complete, 3 incomplete}; empty where nothing was evaluated. */
    public static String counts(ClassResult result) {
        return Arrays.stream(Evaluation.values())
                .filter(evaluation -> result.count(evaluation) > 0)
                .map(evaluation -> Figures.number(result.count(evaluation)) + " " + evaluation.word())
                .collect(Collectors.joining(", "));
    }

    /** {@code 15 submissions: 12 complete, 3 incomplete (1 handed in nothing)}. */
    public static String summary(ClassResult result) {
        String counts = counts(result);
        long missing = result.rows().stream().filter(ClassResult.Row::missing).count();
        return Figures.count(result.rows().size(), "submission")
                + (counts.isEmpty() ? "" : ": " + counts)
                + (missing == 0 ? "" : " (" + Figures.number(missing) + " handed in nothing)");
    }

    /** {@code 7 of 8 as expected}. */
    public static String summary(SpecCheckResult result) {
        long fine = result.subjects().stream().filter(Subject::asExpected).count();
        return fine + " of " + result.subjects().size() + " as expected";
    }

    /** {@code the solution}, {@code example half-done}. */
    public static String subject(Subject subject) {
        return subject.kind() == SpecCheckResult.Kind.EXAMPLE ? "example " + subject.name() : subject.name();
    }
}
