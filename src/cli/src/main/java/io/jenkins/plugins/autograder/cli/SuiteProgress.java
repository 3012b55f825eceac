package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteListener;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;

/** A line for each example as it ends, and on a terminal a last line that says what is under way. */
final class SuiteProgress implements SuiteListener {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final int NAME_WIDTH = 60;

    private final PrintStream out;
    private final Style style;
    private final boolean live;
    private final OutputOptions options;
    private boolean status;
    private int done;
    private int total;

    SuiteProgress(Console console, Style style, OutputOptions options) {
        this.out = console.out();
        this.style = style;
        this.live = console.live();
        this.options = options;
    }

    @Override
    public synchronized void started(int examples) {
        total = examples;
        if (!options.quiet()) {
            out.println("Grading " + Figures.count(total, "example"));
        }
    }

    @Override
    public synchronized void exampleStarted(String name) {
        if (live) {
            clear();
            out.print(style.faint("[" + done + "/" + total + "] " + Words.cut(Visible.oneLine(name), NAME_WIDTH)));
            out.flush();
            status = true;
        }
    }

    @Override
    public synchronized void finished(ExampleResult result, int finished, int examples) {
        done = finished;
        if (options.quiet() && result.verdict() == Verdict.AS_EXPECTED) {
            return;
        }
        clear();
        out.println(ExampleLine.of(result, style));
        result.mismatches().forEach(mismatch -> out.println("    " + Visible.oneLine(Words.mismatch(mismatch))));
        if (options.verbose()) {
            result.grades().forEach(grade -> new GradePrinter(out, style).print(grade, true, false));
        }
    }

    /** Nothing more is under way. */
    synchronized void end() {
        clear();
    }

    private void clear() {
        if (status) {
            out.print(CLEAR_LINE);
            out.flush();
            status = false;
        }
    }
}
