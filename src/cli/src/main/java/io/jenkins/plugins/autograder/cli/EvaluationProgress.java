package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.EvaluationListener;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.report.EvaluationHtml;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Writes the report of each submission as it ends; a line for each of a class, or all of a single one. */
final class EvaluationProgress implements EvaluationListener {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final int NAME_WIDTH = 60;

    private final PrintStream out;
    private final Style style;
    private final boolean live;
    private final OutputOptions options;
    private final EvaluationFiles files;
    private final boolean several;
    private final EvaluationReport report = new EvaluationReport();
    private final EvaluationHtml html = new EvaluationHtml();
    private boolean status;

    EvaluationProgress(Console console, OutputOptions options, EvaluationFiles files, boolean several) {
        this.out = console.out();
        this.style = options.style(console);
        this.live = console.live();
        this.options = options;
        this.files = files;
        this.several = several;
    }

    @Override
    public synchronized void started(TaskInfo task, int total) {
        if (several && !options.quiet()) {
            out.println("Evaluating " + Figures.count(total, "submission") + " of " + Visible.oneLine(task.title()));
        }
    }

    @Override
    public synchronized void submissionStarted(String user) {
        if (live) {
            clear();
            out.print(style.faint(Words.cut(Visible.oneLine(user), NAME_WIDTH)));
            out.flush();
            status = true;
        }
    }

    @Override
    public synchronized void finished(EvaluationResult result, int done, int total) throws IOException {
        Path page = files.report(report, html, result);
        clear();
        EvaluationPrinter printer = new EvaluationPrinter(out, style);
        if (several) {
            if (!options.quiet()) {
                printer.line(result);
            }
        } else {
            printer.print(result, options.quiet());
            out.println("Report: " + Visible.oneLine(page.normalize().toString()));
        }
    }

    /** Nothing is under way any more. */
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
