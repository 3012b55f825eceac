package io.jenkins.plugins.autograder.jenkins.sanity;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import io.jenkins.plugins.autograder.jenkins.report.BuildReports;
import io.jenkins.plugins.autograder.jenkins.report.FindingsData;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import java.io.IOException;

/** What step and build step do: lint on the agent, keep the findings, and let them have their consequences. */
final class Linting {
    private final Scene scene;
    private final EngineRules rules;

    Linting(Scene scene) {
        this.scene = scene;
        this.rules = GlobalSettings.get().engineRules(scene.run().getParent());
    }

    /**
     * Lint.
     *
     * @throws AbortException if it could not be done, or if the policy says that the step fails
     */
    SanitySummary lint(SanityOptions given) throws IOException, InterruptedException {
        SanityOptions options = given.expanded(scene::expand);
        try {
            options.check();
        } catch (IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
        FindingsData data = scene.workspace()
                .act(new LintOnAgent(
                        options,
                        new EngineChoice(rules.host(options.dockerHost, scene.env()), rules),
                        scene.console()));
        StoredReport report =
                BuildReports.of(scene.run()).add(StoredReport.findings(options.reportName(), data), data.bytes());
        scene.console().say(data.summary());
        scene.console().link(report.getName(), BuildReports.url(scene.run(), report));
        new Consequences(options.policy, scene.place(), scene.console()).of(data.serious(), data.summary());
        return new SanitySummary(data, report.getUrlName());
    }
}
