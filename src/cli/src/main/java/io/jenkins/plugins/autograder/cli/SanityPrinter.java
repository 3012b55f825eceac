package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings for a person: where, what, the line with a caret below what is meant, and how to mend it. */
final class SanityPrinter {
    private static final int WIDEST = 120;

    private final PrintStream out;
    private final Style style;
    private final boolean quiet;
    private final boolean verbose;

    SanityPrinter(PrintStream out, Style style, boolean quiet, boolean verbose) {
        this.out = out;
        this.style = style;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    void print(LintResult result) {
        for (Finding finding : result.findings()) {
            out.println(style.strong(Visible.oneLine(finding.region().place().toString())) + ": "
                    + severity(finding.severity()) + " " + finding.rule() + ": " + Visible.oneLine(finding.message()));
            if (!quiet) {
                line(result, finding.region());
                out.println("    to mend: " + Visible.oneLine(finding.mend()));
                if (verbose) {
                    explain(finding);
                }
                out.println();
            }
        }
        if (verbose) {
            result.ignored()
                    .forEach(ignored -> out.println(style.faint("ignored: "
                            + Visible.oneLine(ignored.finding().region().place().toString()) + " "
                            + ignored.finding().rule() + ": " + Visible.oneLine(ignored.reason()))));
        }
        out.println(summary(result));
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> style.bad(severity.word());
            case WARNING -> style.odd(severity.word());
            case INFO -> style.faint(severity.word());
        };
    }

    private void line(LintResult result, Region region) {
        Optional<String> text = region.line() == 0
                ? Optional.empty()
                : result.text(region.file()).map(file -> new SourceText(region.file(), file).line(region.line()));
        text.ifPresent(line -> {
            int start = Math.min(region.column() - 1, line.length());
            int end =
                    region.endLine() > region.line() ? line.length() : Math.min(region.endColumn() - 1, line.length());
            int from = Math.max(0, Math.min(start, start - WIDEST / 2));
            String before = Visible.oneLine(line.substring(from, start));
            String meant = Visible.oneLine(line.substring(start, Math.max(start, end)));
            String rest = Visible.oneLine(line.substring(Math.max(start, end)));
            String number = String.format("%5d", region.line());
            out.println(style.faint(number + " | ") + cut(before + meant + rest));
            int marks = Math.max(1, Math.min(meant.length(), WIDEST - before.length()));
            out.println(style.faint("      | ") + " ".repeat(before.length()) + style.bad("^" + "~".repeat(marks - 1)));
        });
    }

    private static String cut(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + "...";
    }

    private void explain(Finding finding) {
        Rules.info(finding.rule()).ifPresent(rule -> {
            out.println("    why: " + rule.why());
            out.println("    see: " + rule.docs());
        });
    }

    private String summary(LintResult result) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = result.count(severity);
            if (count > 0) {
                parts.add(
                        severity == Severity.INFO
                                ? Figures.count(count, "suggestion")
                                : Figures.count(count, severity.word()));
            }
        }
        String found = parts.isEmpty() ? style.good("no findings") : style.strong(String.join(", ", parts));
        long mendable = result.findings().stream()
                .filter(finding -> !finding.edits().isEmpty())
                .count();
        return found
                + " (profile " + result.profile()
                + (result.ignored().isEmpty() ? "" : ", " + result.ignored().size() + " ignored")
                + (result.known() == 0 ? "" : ", " + result.known() + " known")
                + (mendable == 0 ? "" : ", " + mendable + " can be mended with --fix")
                + ")";
    }
}
