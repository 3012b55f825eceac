package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import io.jenkins.plugins.autograder.jenkins.report.BuildReports;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import java.io.IOException;

/** What step and build step do: grade on the agent, keep the report, and let the result have its consequences. */
final class Grading {
    private final Scene scene;
    private final EngineRules rules;
    private final RunRules runs;

    Grading(Scene scene) {
        this.scene = scene;
        this.rules = GlobalSettings.get().engineRules(scene.run().getParent());
        this.runs = GlobalSettings.get().runRules(scene.run().getParent());
    }

    /**
     * Grade, and wait for the end.
     *
     * @throws AbortException if it could not be done, or if the policy says that the step fails
     */
    GradeSummary grade(GradeOptions given) throws IOException, InterruptedException {
        GradeOptions options = given.expanded(scene::expand);
        try {
            options.check();
            if (!options.process.isBlank()) {
                rules.requireProcess("process");
            }
        } catch (IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
        Graded graded = scene.workspace()
                .act(new GradeOnAgent(
                        options,
                        new EngineChoice(rules.host(options.dockerHost, scene.env()), rules),
                        runs,
                        scene.console()));
        ReportData data = graded.data();
        StoredReport report = BuildReports.of(scene.run())
                .add(StoredReport.grades(options.reportName(), options.shard(), data), data.bytes());
        scene.console().say(data.summary());
        scene.console().link(report.getName(), BuildReports.url(scene.run(), report));
        if (data.interruption() != null) {
            throw new AbortException(Console.PREFIX + "ended before its time: " + data.interruption());
        }
        new Consequences(options.policy, scene.place(), scene.console()).of(data.off(), data.summary());
        return new GradeSummary(data, graded.status(), graded.score(), report.getUrlName());
    }
}
