package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.GradeRequest;
import io.jenkins.plugins.autograder.grading.GradeRunner;
import io.jenkins.plugins.autograder.grading.GradeStatus;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One grading, cold and warm, against one {@code docker run} with the same limits, which brings no result back. */
final class OneGrading {
    private static final double COLD_TARGET = 1.8;
    private static final double WARM_TARGET = 1.1;
    private static final int WARM_UP = 15;

    private final Setting setting;
    private final Path submission;

    OneGrading(Setting setting) throws IOException {
        this.setting = setting;
        this.submission = Submissions.write(setting.scratch().resolve("one"), 1).resolve("example-0001");
    }

    void measure(int rounds) throws Exception {
        Samples docker = new Samples();
        Samples cold = new Samples();
        Samples warm = new Samples();
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            setting.report().progress("one grading against docker run: warming up");
            GradeRunner runner = new GradeRunner(sandbox);
            for (int i = 0; i < WARM_UP; i++) {
                gradeWarm(runner);
            }
            Programs.run(docker());
            Programs.run(cold());
            for (int round = 1; round <= rounds; round++) {
                setting.report().progress("one grading against docker run, round " + round + " of " + rounds);
                docker.add(seconds(() -> Programs.run(docker())));
                cold.add(seconds(() -> gradeCold()));
                warm.add(seconds(() -> gradeWarm(runner)));
            }
        }
        setting.report()
                .table("One grading against one docker run", "what", "seconds", "against docker run", "target", "");
        setting.report().row("docker run", docker.show("%.3f"), "1", "", "");
        row("grade local, the start of Java included", cold, docker, COLD_TARGET);
        row("a grading in a running Java machine", warm, docker, WARM_TARGET);
    }

    private void row(String what, Samples ours, Samples docker, double target) {
        Samples ratio = ours.over(docker);
        setting.report()
                .row(
                        what,
                        ours.show("%.3f"),
                        ratio.show("%.2f"),
                        "< " + target,
                        Report.verdict(ratio.median() < target));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static double seconds(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> docker() {
        Limits limits = Profiles.COURSERA_V2.limits();
        long cpu = limits.cpuTime().toSeconds() * 2 + 5;
        return List.of(
                "docker",
                "run",
                "--rm",
                "--network=none",
                "--ipc=private",
                "--hostname=somehost",
                "--memory=" + limits.memory(),
                "--memory-swap=" + limits.memory(),
                "--cpus=" + limits.cpus(),
                "--pids-limit=" + limits.processes(),
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--user=1000:1000",
                "--ulimit=core=0:0",
                "--ulimit=nofile=" + limits.openFiles() + ":" + limits.openFiles(),
                "--ulimit=fsize=" + limits.disk() + ":" + limits.disk(),
                "--ulimit=cpu=" + cpu + ":" + cpu,
                "--log-driver=none",
                "--volume=" + submission + ":/shared/submission:ro",
                "--env=partId=answer",
                "--env=filename=" + Submissions.FILE,
                setting.image().name());
    }

    private List<String> cold() {
        List<String> command = new ArrayList<>(setting.program());
        command.addAll(
                List.of("grade", "local", setting.image().name(), submission.toString(), "{\"partId\": \"answer\"}"));
        return command;
    }

    private void gradeCold() throws IOException, InterruptedException {
        String printed = Programs.run(cold());
        if (!printed.startsWith("graded, score 1")) {
            throw new IOException("grade local gave no grade: " + printed);
        }
    }

    private void gradeWarm(GradeRunner runner) throws Exception {
        Grade grade = runner.grade(new GradeRequest(
                setting.image().name(),
                submission,
                new Parameters(Optional.of("answer"), Optional.empty(), Optional.empty(), Map.of(), List.of()),
                Profiles.COURSERA_V2,
                Profiles.COURSERA_V2.limits()));
        if (grade.status() != GradeStatus.GRADED) {
            throw new IOException("no grade: " + grade.reason());
        }
    }
}
