package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import io.jenkins.plugins.autograder.jenkins.report.BuildReports;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import java.io.IOException;

/** What the steps and build steps do that run submissions: on the agent, with a report, and with consequences. */
final class Evaluating {
    private final Scene scene;
    private final EngineRules rules;
    private final RunRules runs;

    Evaluating(Scene scene) {
        this.scene = scene;
        this.rules = GlobalSettings.get().engineRules(scene.run().getParent());
        this.runs = GlobalSettings.get().runRules(scene.run().getParent());
    }

    /**
     * Evaluate, and wait for the end.
     *
     * @throws AbortException if it could not be done, or if the policy says that the step fails
     */
    EvaluateSummary evaluate(EvaluateOptions given) throws IOException, InterruptedException {
        EvaluateOptions options = given.expanded(scene::expand);
        check(options);
        Evaluated evaluated =
                scene.workspace().act(new EvaluateOnAgent(options, engine(options), runs, scene.console()));
        ReportData data = evaluated.data();
        StoredReport report = keep(StoredReport.evaluations(options.reportName(), data), data);
        if (data.interruption() != null) {
            throw new AbortException(Console.PREFIX + "ended before its time: " + data.interruption());
        }
        bearConsequences(options, data.off(), data.off() + " of " + data.total() + " not as asked: " + data.headline());
        return new EvaluateSummary(evaluated, report.getUrlName());
    }

    /**
     * Check a spec, and wait for the end.
     *
     * @throws AbortException if it could not be done, or if the policy says that the step fails
     */
    CheckSummary check(CheckOptions given) throws IOException, InterruptedException {
        CheckOptions options = given.expanded(scene::expand);
        check((TaskOptions) options);
        Checked checked = scene.workspace().act(new CheckOnAgent(options, engine(options), runs, scene.console()));
        ReportData data = checked.data();
        StoredReport report = keep(StoredReport.check(options.reportName(), data), data);
        bearConsequences(options, data.off(), data.headline());
        return new CheckSummary(checked, report.getUrlName());
    }

    private void check(TaskOptions options) throws AbortException {
        try {
            options.check();
            if (options.noContainer) {
                rules.requireProcess("noContainer");
            }
        } catch (IllegalArgumentException e) {
            throw new AbortException(Console.PREFIX + e.getMessage());
        }
    }

    private EngineChoice engine(TaskOptions options) {
        return new EngineChoice(rules.host(options.dockerHost, scene.env()), rules);
    }

    private StoredReport keep(StoredReport report, ReportData data) throws IOException {
        BuildReports.of(scene.run()).add(report, data.bytes());
        scene.console().say(data.headline());
        scene.console().link(report.getName(), BuildReports.url(scene.run(), report));
        return report;
    }

    private void bearConsequences(TaskOptions options, int off, String reason) throws AbortException {
        new Consequences(options.policy, scene.place(), scene.console()).of(off, reason);
    }
}
