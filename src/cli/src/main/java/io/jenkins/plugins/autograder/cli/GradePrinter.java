package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.feedback.Severity;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.GradeStatus;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.io.PrintStream;
import java.util.List;

/** A grade for a person at a terminal. What comes from grader or submission is shown with its hidden characters. */
final class GradePrinter {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 1000;
    private static final int TEXT_COLUMN = 10;

    private final PrintStream out;
    private final Style style;

    GradePrinter(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Whether the grader gave an answer that a learner would get. */
    static boolean valid(Grade grade) {
        return grade.status() == GradeStatus.GRADED || grade.status() == GradeStatus.NOT_GRADABLE;
    }

    void print(Grade grade, boolean verbose, boolean quiet) {
        boolean valid = valid(grade);
        String headline = grade.score().isPresent()
                ? "graded, score " + Figures.score(grade.score().getAsDouble())
                : grade.status().word() + ": " + grade.reason();
        out.println(valid ? style.good(headline) : style.bad(Visible.oneLine(headline)));
        if (!quiet) {
            line("run", grade.run().outcome().word() + ", " + grade.run().detail());
            line("used", used(grade.run().usage()));
        }
        grade.run().notes().forEach(note -> line("note", note));
        grade.problems().forEach(this::problem);
        grade.feedback().ifPresent(feedback -> {
            block("feedback", feedback.text(), feedback.text().length());
            feedback.rich().ifPresent(rich -> rich(rich, verbose));
        });
        if (verbose || !valid) {
            output("standard output", grade.run().stdout());
            output("standard error", grade.run().stderr());
        }
    }

    private static String used(Usage usage) {
        StringBuilder used = new StringBuilder(Figures.duration(usage.wallTime()));
        usage.cpuTime().ifPresent(time -> used.append(", CPU ").append(Figures.duration(time)));
        usage.peakMemory().ifPresent(bytes -> used.append(", memory ").append(Figures.bytes(bytes)));
        usage.peakProcesses()
                .ifPresent(count -> used.append(", ").append(Figures.count(count, "process", "processes")));
        return used.append(", printed ")
                .append(Figures.bytes(usage.outputBytes()))
                .toString();
    }

    private void line(String name, String text) {
        out.println("  " + name + " ".repeat(Math.max(1, TEXT_COLUMN - name.length())) + Visible.oneLine(text));
    }

    private void problem(FeedbackProblem problem) {
        String severity = problem.severity() == Severity.ERROR ? style.bad("error") : style.odd("warning");
        String where = problem.position().map(position -> " at " + position).orElse("");
        out.println("  " + severity + " " + problem.rule() + where + ": " + Visible.oneLine(problem.message()));
        out.println("    mend: " + Visible.oneLine(problem.mend()));
    }

    /** Markup is nothing to read at a terminal, unless somebody asks for it. */
    private void rich(RichFeedback rich, boolean verbose) {
        String name = rich.type() + " feedback, shown instead of the text";
        if (verbose || rich.type() != RichFeedback.Type.HTML) {
            block(name, rich.content(), rich.content().length());
        } else {
            out.println("  " + style.strong(name) + ": "
                    + Figures.bytes(rich.content().length()) + " (--verbose shows it, --dst-dir keeps it)");
        }
    }

    private void output(String name, Output output) {
        if (output.written() > 0) {
            block(name, output.text(), output.written());
        }
    }

    private void block(String name, String text, long size) {
        if (text.isEmpty()) {
            return;
        }
        out.println("  " + style.strong(name) + ":");
        List<String> lines = Visible.plain(text.stripTrailing())
                .lines()
                .limit(MOST_LINES + 1L)
                .toList();
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> out.println("  " + style.faint("|") + " " + Words.cut(line, LONGEST_LINE)));
        if (lines.size() > MOST_LINES) {
            out.println("  " + style.faint("| … more, " + Figures.bytes(size) + " in all"));
        }
    }
}
