package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A check of a spec for a person at a terminal. */
final class SpecCheckPrinter {
    private final PrintStream out;
    private final Style style;

    SpecCheckPrinter(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** @param quiet leaves out what is as expected */
    void print(SpecCheckResult result, boolean quiet) {
        for (Subject subject : result.subjects()) {
            if (!quiet || !subject.asExpected()) {
                subject(subject);
            }
        }
        result.unnamed()
                .forEach(name -> out.println(style.odd("? ") + Visible.oneLine(name) + "  "
                        + style.faint("the spec says nothing of this example")));
        if (!result.untested().isEmpty()) {
            out.println("Goals that no example fails: " + Visible.oneLine(String.join(", ", result.untested())));
        }
        String headline = EvaluationWords.summary(result) + " in " + Figures.duration(result.duration());
        out.println(result.asExpected() ? style.good(headline) : style.bad(headline));
        if (!result.task().isolated()) {
            out.println(style.odd(Words.NOT_ISOLATED));
        }
    }

    private void subject(Subject subject) {
        String name = EvaluationWords.subject(subject);
        List<String> facts = new ArrayList<>();
        subject.evaluation().map(Evaluation::word).ifPresent(facts::add);
        if (subject.expectations() > 0) {
            facts.add(Figures.count(subject.expectations(), "expectation"));
        }
        if (subject.defaults() > 0) {
            facts.add(Figures.count(subject.defaults(), "goal") + " to be accomplished");
        }
        out.println((subject.asExpected() ? style.good("✓ ") : style.bad("✗ ")) + Visible.oneLine(name) + "  "
                + style.faint(String.join(", ", facts)));
        subject.mismatches().forEach(mismatch -> out.println("    " + Visible.oneLine(Words.mismatch(mismatch))));
    }
}
