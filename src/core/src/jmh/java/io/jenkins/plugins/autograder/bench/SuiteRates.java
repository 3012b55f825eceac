package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.SuiteListener;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import java.nio.file.Path;
import java.util.Optional;

/** How fast suites are, against a bare loop that does the same work. */
final class SuiteRates {
    private static final double TARGET = 0.9;

    private final Setting setting;
    private final RawLoop raw;

    SuiteRates(Setting setting) {
        this.setting = setting;
        this.raw = new RawLoop(() -> new RawGrader(
                setting.socket(), setting.scratch(), setting.image().name()));
    }

    void measure(int examples, int pairs) throws Exception {
        Report report = setting.report();
        Path suite = Submissions.write(setting.scratch().resolve("suite"), examples);
        Path few = Submissions.write(setting.scratch().resolve("warm-up"), 8);
        report.table(
                "A suite of " + examples + " one-file examples against a bare loop of Engine API calls",
                "parallel",
                "suite, examples/s",
                "bare loop, runs/s",
                "suite / bare loop",
                "target",
                "");
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            ours(sandbox, few, 2);
            raw.rate(few, 2);
            for (int parallel : new int[] {1, 2, 4}) {
                compare(sandbox, suite, parallel, pairs);
            }
        }
    }

    private void compare(DockerSandbox sandbox, Path suite, int parallel, int pairs) throws Exception {
        Samples ours = new Samples();
        Samples bare = new Samples();
        for (int pair = 1; pair <= pairs; pair++) {
            setting.report()
                    .progress("suites against the bare loop, parallel " + parallel + ", pair " + pair + " of " + pairs);
            // Each goes first in turn, so that a machine that gets slower or faster favours none.
            if (pair % 2 == 1) {
                ours.add(ours(sandbox, suite, parallel));
                bare.add(raw.rate(suite, parallel));
            } else {
                bare.add(raw.rate(suite, parallel));
                ours.add(ours(sandbox, suite, parallel));
            }
        }
        Samples ratio = ours.over(bare);
        setting.report()
                .row(
                        Integer.toString(parallel),
                        ours.show("%.2f"),
                        bare.show("%.2f"),
                        ratio.show("%.2f"),
                        "≥ " + TARGET,
                        Report.verdict(ratio.median() >= TARGET));
    }

    private double ours(DockerSandbox sandbox, Path suite, int parallel) throws Exception {
        return Suites.rate(sandbox, setting.image().name(), suite, parallel, SuiteListener.NONE);
    }
}
