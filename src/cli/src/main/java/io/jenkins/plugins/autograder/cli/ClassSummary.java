package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;

/** The last lines of the evaluation of a class. */
final class ClassSummary {
    private final PrintStream out;
    private final Style style;

    ClassSummary(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(ClassResult result) {
        String counts = EvaluationWords.counts(result);
        long missing = result.rows().stream().filter(ClassResult.Row::missing).count();
        out.println(style.strong(Figures.count(result.rows().size(), "submission") + " in "
                        + Figures.duration(result.duration()))
                + (counts.isEmpty() ? "" : ": " + counts)
                + (missing == 0 ? "" : " (" + missing + " handed in nothing)"));
        result.interruption().ifPresent(reason -> out.println(style.bad("Ended early: " + Visible.oneLine(reason))));
        if (!result.task().isolated()) {
            out.println(style.odd(Words.NOT_ISOLATED));
        }
    }
}
