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
            Turns turns = new Turns(report, pairs);
            for (int parallel : new int[] {1, 2, 4}) {
                turns.compare(
                        "suites",
                        parallel,
                        TARGET,
                        () -> ours(sandbox, suite, parallel),
                        () -> raw.rate(suite, parallel));
            }
        }
    }

    private double ours(DockerSandbox sandbox, Path suite, int parallel) throws Exception {
        return Suites.rate(sandbox, setting.image().name(), suite, parallel, SuiteListener.NONE);
    }
}
