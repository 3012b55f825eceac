package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.observe.Observer;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How fast a class is looked at, against a bare loop that starts as many containers that do nothing. */
final class ClassRates {
    private static final double TARGET = 0.75;
    private static final double FLAT = 0.9;
    private static final int WARM_UP = 8;

    private final Setting setting;
    private final RawLoop raw;

    ClassRates(Setting setting) {
        this.setting = setting;
        this.raw = new RawLoop(
                () -> new RawPython(setting.socket(), setting.image().name()));
    }

    /** @param large how many students there are in a class that is compared with the usual one; 0 for no comparison */
    void measure(int students, int large, int pairs) throws Exception {
        Path all = ClassOfStudents.write(setting.scratch().resolve("class"), students);
        Path few = ClassOfStudents.write(setting.scratch().resolve("class-warm-up"), WARM_UP);
        setting.report()
                .table(
                        "A class of " + students
                                + " students, five payloads and a syntax tree each, against a bare loop"
                                + " of as many containers with python3 -c pass",
                        "parallel",
                        "submissions/s",
                        "bare loop, containers/s",
                        "submissions / bare loop",
                        "target",
                        "");
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Observer observer = new Observer(sandbox, AnswerCache.inMemory());
            ours(observer, few, 2);
            raw.rate(few, 2);
            Turns turns = new Turns(setting.report(), pairs);
            for (int parallel : new int[] {1, 2, 4}) {
                turns.compare(
                        "a class",
                        parallel,
                        TARGET,
                        () -> ours(observer, all, parallel),
                        () -> raw.rate(all, parallel));
            }
            if (large > 0) {
                growth(observer, all, ClassOfStudents.write(setting.scratch().resolve("class-large"), large));
            }
        }
    }

    private void growth(Observer observer, Path usual, Path large) throws Exception {
        setting.report().progress("a large class against the usual one");
        Samples before = new Samples();
        before.add(ours(observer, usual, 2));
        double rate = ours(observer, large, 2);
        before.add(ours(observer, usual, 2));
        double ratio = rate / before.median();
        setting.report().table("A large class", "submissions/s", "against the usual class", "target", "");
        setting.report()
                .row(
                        String.format(Locale.ROOT, "%.2f", rate),
                        String.format(Locale.ROOT, "%.2f", ratio),
                        "≥ " + FLAT,
                        Report.verdict(ratio >= FLAT));
    }

    private double ours(Observer observer, Path all, int parallel) throws Exception {
        return ClassOfStudents.rate(observer, setting.image().name(), all, parallel);
    }
}
