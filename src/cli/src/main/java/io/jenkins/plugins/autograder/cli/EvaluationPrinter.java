package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;

/** An evaluation for a person at a terminal. What comes from a submission is shown with its hidden characters. */
final class EvaluationPrinter {
    private static final int LONGEST = 300;

    private final PrintStream out;
    private final Style style;

    EvaluationPrinter(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** One line. */
    void line(EvaluationResult result) {
        String facts = result.missing()
                ? "nothing to evaluate"
                : "score " + Figures.score(result.judgement().score().fraction()) + ", "
                        + Figures.duration(result.duration());
        out.println(headline(result) + "  " + style.faint(facts));
    }

    /**
     * All of it.
     *
     * @param quiet leaves out what is accomplished
     */
    void print(EvaluationResult result, boolean quiet) {
        out.println(headline(result));
        String summary = result.judgement().summary();
        out.println("  " + Visible.oneLine(summary));
        result.judgement().goals().stream()
                .filter(goal -> !quiet || goal.status() != Status.ACCOMPLISHED)
                .forEach(this::goal);
        result.judgement().warnings().stream()
                .filter(warning -> !warning.equals(summary))
                .forEach(warning -> note("warning", warning));
        result.notes().forEach(note -> note("note", note));
        if (!result.task().isolated()) {
            out.println(style.odd(Words.NOT_ISOLATED));
        }
    }

    private String headline(EvaluationResult result) {
        String words = Visible.oneLine(result.user()) + ": "
                + result.judgement().evaluation().word();
        return evaluation(result.judgement().evaluation(), words);
    }

    private String evaluation(Evaluation evaluation, String words) {
        return switch (evaluation) {
            case EXCELLENT, COMPLETE -> style.good(words);
            case INCOMPLETE -> style.bad(words);
            default -> style.odd(words);
        };
    }

    private void goal(GoalResult goal) {
        String symbol =
                switch (goal.status()) {
                    case ACCOMPLISHED -> style.good(goal.status().symbol());
                    case FAILED -> style.bad(goal.status().symbol());
                    case PARTIAL -> style.odd(goal.status().symbol());
                    case UNKNOWN -> "?";
                    case NOT_APPLICABLE -> goal.status().symbol();
                };
        Category category = goal.tags().category();
        out.println("  " + symbol + " " + Visible.oneLine(goal.description().shownTitle())
                + (category == Category.CORE
                        ? ""
                        : style.faint("  " + category.word().replace('_', ' '))));
        if (goal.status() != Status.ACCOMPLISHED && !goal.verdict().summary().isEmpty()) {
            out.println("      " + Words.cut(Visible.oneLine(goal.verdict().summary()), LONGEST));
        }
    }

    private void note(String what, String text) {
        out.println("  " + style.odd(what) + " " + Visible.oneLine(text));
    }
}
