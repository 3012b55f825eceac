package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.Counts;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a suite. */
final class SuiteSummary {
    private final PrintStream out;
    private final Style style;

    SuiteSummary(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void print(SuiteResult result) {
        Counts counts = result.counts();
        String headline = counts.asExpected() + " of " + counts.total() + " as expected" + others(counts) + " in "
                + Figures.duration(result.info().duration());
        out.println(result.asExpected() ? style.good(headline) : style.bad(headline));
        result.interruption().ifPresent(reason -> out.println(style.bad("Ended early: " + Visible.oneLine(reason))));
        if (!result.info().isolated()) {
            out.println(style.odd(Words.NOT_ISOLATED));
        }
    }

    private static String others(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.unexpected(), "unexpected");
        add(parts, counts.varied(), "varied");
        add(parts, counts.notRun(), "not run");
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
