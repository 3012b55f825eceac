package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.rules.Rules;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page of a linter's result: its findings, and the files with the findings at their lines.
 *
 * @param result what was found
 * @param files those that have findings with a line
 */
public record LintPage(LintResult result, List<SourceView> files) {
    /**
     * A file.
     *
     * @param name for people
     * @param anchor of it in the page
     * @param lines all of them
     */
    public record SourceView(String name, String anchor, List<LineView> lines) {}

    /**
     * A line.
     *
     * @param number from 1
     * @param before the text before what is meant; all of it where nothing is
     * @param marked what the first finding means
     * @param after the rest
     * @param findings at this line
     */
    public record LineView(int number, String before, String marked, String after, List<Finding> findings) {
        /** The worst severity at this line, as a word; absent where there is nothing to find. */
        public Optional<String> worst() {
            return findings.stream()
                    .map(Finding::severity)
                    .min(Comparator.naturalOrder())
                    .map(Severity::word);
        }
    }

    static LintPage of(LintResult result) {
        List<SourceView> files = new ArrayList<>();
        for (LintResult.SourceFile file : result.sources()) {
            List<Finding> here = result.findings().stream()
                    .filter(finding -> finding.region().line() > 0
                            && finding.region().file().equals(file.name()))
                    .toList();
            if (!here.isEmpty()) {
                files.add(new SourceView(file.name(), "file-" + (files.size() + 1), lines(file, here)));
            }
        }
        return new LintPage(result, List.copyOf(files));
    }

    private static List<LineView> lines(LintResult.SourceFile file, List<Finding> findings) {
        SourceText source = new SourceText(file.name(), file.text());
        List<LineView> lines = new ArrayList<>();
        int last = source.lines() > 1 && source.line(source.lines()).isEmpty() ? source.lines() - 1 : source.lines();
        for (int number = 1; number <= last; number++) {
            String text = source.line(number);
            int line = number;
            List<Finding> here = findings.stream()
                    .filter(finding -> finding.region().line() == line)
                    .toList();
            int start = here.isEmpty()
                    ? text.length()
                    : Math.min(text.length(), here.get(0).region().column() - 1);
            int end = here.isEmpty()
                    ? text.length()
                    : here.get(0).region().endLine() > line
                            ? text.length()
                            : Math.max(
                                    start,
                                    Math.min(text.length(), here.get(0).region().endColumn() - 1));
            lines.add(new LineView(
                    number, text.substring(0, start), text.substring(start, end), text.substring(end), here));
        }
        return List.copyOf(lines);
    }

    /** All findings, the worst first. */
    public List<Finding> findings() {
        return result.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The place of a finding in the page; absent where its file is not shown. */
    public Optional<String> anchor(Finding finding) {
        return files.stream()
                .filter(file -> finding.region().line() > 0
                        && file.name().equals(finding.region().file()))
                .map(file -> "#" + file.anchor() + "-" + finding.region().line())
                .findFirst();
    }

    /** What it comes to, in a few words. */
    public String headline() {
        if (result.findings().isEmpty()) {
            return "No findings";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = result.count(severity);
            if (count > 0) {
                parts.add(Figures.count(count, words(severity)));
            }
        }
        return String.join(", ", parts);
    }

    private static String words(Severity severity) {
        return severity == Severity.INFO ? "suggestion" : severity.word();
    }

    /** {@code error}, {@code warning} or {@code suggestion}. */
    public String word(Severity severity) {
        return words(severity);
    }

    /** A sign that stands beside the word. */
    public String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗";
            case WARNING -> "!";
            case INFO -> "i";
        };
    }

    /** The tone of the page's head, as stylesheets know it. */
    public String tone() {
        return result.has(Severity.ERROR) ? "unexpected" : result.has(Severity.WARNING) ? "varied" : "as expected";
    }

    /** The title of a rule. */
    public String title(Finding finding) {
        return Rules.info(finding.rule()).map(RuleInfo::title).orElse("");
    }
}
