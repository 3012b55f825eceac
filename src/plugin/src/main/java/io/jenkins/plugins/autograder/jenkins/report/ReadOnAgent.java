package io.jenkins.plugins.autograder.jenkins.report;

import hudson.AbortException;
import hudson.FilePath;
import io.jenkins.plugins.autograder.grading.Merge;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.report.SavedReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads reports that another program wrote into the workspace, and makes one of them.
 *
 * @param files a pattern
 * @param console the build's log
 */
record ReadOnAgent(String files, Console console) implements AgentTask<ReportData> {
    private static final long serialVersionUID = 1L;

    @Override
    public ReportData work(File workspace) throws IOException, InterruptedException {
        FilePath[] found = new FilePath(workspace).list(files);
        if (found.length == 0) {
            throw failure("no file of the workspace " + workspace + " matches " + files
                    + "; the pattern is for what autograder grade examples --report writes, report.json");
        }
        List<SuiteResult> reports = new ArrayList<>();
        try {
            for (FilePath file : found) {
                console.say("reads " + workspace.toPath().relativize(Path.of(file.getRemote())));
                reports.add(SavedReport.open(Path.of(file.getRemote())));
            }
            SuiteResult result = reports.size() == 1 ? reports.get(0) : Merge.of(reports);
            return ReportData.of(result, workspace.toPath());
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            throw failure(String.valueOf(e.getMessage()));
        } finally {
            reports.forEach(SuiteResult::close);
        }
    }

    private static AbortException failure(String message) {
        return new AbortException(Console.PREFIX + message);
    }
}
