package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.ShellWords;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The examples that were not as expected once more at the end, where they are not lost among hundreds of lines. */
final class WhatToLookAt {
    private static final int MOST = 20;

    private final PrintStream out;
    private final Style style;
    private final Optional<String> process;

    /** @param process the command that was the grader, where there was no container */
    WhatToLookAt(PrintStream out, Style style, Optional<String> process) {
        this.out = out;
        this.style = style;
        this.process = process;
    }

    void print(SuiteResult result) {
        int count = result.counts().unexpected() + result.counts().varied();
        if (count == 0) {
            return;
        }
        out.println();
        out.println(style.strong("What to look at:"));
        int shown = 0;
        for (ExampleResult example : result.results()) {
            boolean wanted = example.verdict() == Verdict.UNEXPECTED || example.verdict() == Verdict.VARIED;
            if (wanted && shown < MOST) {
                print(result.info(), example);
                shown++;
            }
        }
        if (count > shown) {
            out.println("  and " + Figures.number(count - shown) + " more: all of them are above, and in the --report");
        }
        out.println();
    }

    private void print(SuiteInfo info, ExampleResult example) {
        out.println("  " + ExampleLine.of(example, style));
        example.mismatches().stream()
                .limit(1)
                .forEach(mismatch -> out.println("      " + Visible.oneLine(Words.mismatch(mismatch))));
        again(info, example).ifPresent(command -> out.println("      " + style.faint(command)));
    }

    /** The command that grades it again; none where only the program knows the command that was the grader. */
    private Optional<String> again(SuiteInfo info, ExampleResult example) {
        if (!info.isolated() && process.isEmpty()) {
            return Optional.empty();
        }
        // That a grade varies shows only when it is repeated.
        Optional<String> alone =
                example.verdict() == Verdict.VARIED ? Optional.empty() : Reproduction.ofExample(info, example);
        String again = alone.orElseGet(
                () -> Reproduction.ofSuite(info) + " " + ShellWords.join(List.of("--only", example.name())));
        return Optional.of(process.map(command -> again.replace(
                        "--process " + Reproduction.PROCESS, ShellWords.join(List.of("--process", command))))
                .orElse(again));
    }
}
