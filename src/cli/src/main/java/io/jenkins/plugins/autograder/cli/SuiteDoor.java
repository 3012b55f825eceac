package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteRunner;
import io.jenkins.plugins.autograder.report.ReportFiles;
import io.jenkins.plugins.autograder.report.ReportWriter;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a suite for a person at a command line: progress, summary, report, exit code. */
final class SuiteDoor {
    private final Console console;
    private final OutputOptions options;

    SuiteDoor(Console console, OutputOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Run a suite.
     *
     * @param process the command that was the grader, where there was no container
     * @param report where the report goes
     * @return the exit code
     * @throws InterruptedException if it was stopped; what there was by then has been printed and reported
     */
    int run(Sandbox sandbox, SuiteRequest request, Optional<String> process, Optional<Path> report) throws Exception {
        if (report.isPresent()) {
            // Said now, and not after an hour of grading.
            Files.createDirectories(report.get());
        }
        Style style = options.style(console);
        SuiteProgress progress = new SuiteProgress(console, style, options);
        try (SuiteResult result = new SuiteRunner(sandbox).run(request, progress)) {
            // An interrupted thread could not write the report.
            boolean interrupted = Thread.interrupted();
            progress.end();
            if (!options.quiet()) {
                new WhatToLookAt(console.out(), style, process).print(result);
            }
            new SuiteSummary(console.out(), style).print(result);
            if (report.isPresent()) {
                ReportFiles files = new ReportWriter().write(result, report.get());
                console.out().println("Report: " + Visible.oneLine(files.index().toString()));
            }
            if (interrupted) {
                throw new InterruptedException();
            }
            if (result.interruption().isPresent()) {
                return ExitCode.UNAVAILABLE;
            }
            return result.asExpected() ? ExitCode.OK : ExitCode.NOT_AS_EXPECTED;
        } finally {
            progress.end();
        }
    }
}
