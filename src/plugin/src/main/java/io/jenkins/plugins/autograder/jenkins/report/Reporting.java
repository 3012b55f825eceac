package io.jenkins.plugins.autograder.jenkins.report;

import hudson.AbortException;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import java.io.IOException;

/** What step and build step do: make a report of a build's parts, or of files in the workspace. */
final class Reporting {
    private final Scene scene;

    Reporting(Scene scene) {
        this.scene = scene;
    }

    /**
     * Add the report.
     *
     * @throws AbortException if there is nothing to make it of, or if the policy says that the step fails
     */
    ReportSummary report(ReportOptions given) throws IOException, InterruptedException {
        ReportOptions options = given.expanded(scene::expand);
        BuildReports reports = BuildReports.of(scene.run());
        ReportName name;
        ReportData data;
        try {
            name = ReportName.of(options.name);
            data = options.files.isBlank() ? reports.merge(name) : read(options);
        } catch (IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
        StoredReport report = reports.add(StoredReport.grades(name, Shard.WHOLE, data), data.bytes());
        reports.removeParts(name);
        scene.console().say(data.summary());
        scene.console().link(report.getName(), BuildReports.url(scene.run(), report));
        new Consequences(options.policy, scene.place(), scene.console()).of(data.off(), data.summary());
        return new ReportSummary(data, report.getUrlName());
    }

    private ReportData read(ReportOptions options) throws IOException, InterruptedException {
        return scene.workspace().act(new ReadOnAgent(options.files, scene.console()));
    }
}
