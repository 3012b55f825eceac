package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a run can end, provoked in real containers. The ids are those of the adversarial pack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesIT {
    private static final Limits LIMITS =
            Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(30)).withMemory(64 * Limits.MIB);

    private DockerSandbox sandbox;

    @BeforeAll
    void open() throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Run run(String script, Limits limits, Path submission) throws Exception {
        return sandbox.run(new RunRequest(
                TestImages.PYTHON, submission, Map.of(), List.of("sh", "-c", script), Profiles.COURSERA_V2, limits));
    }

    private Run run(String script, Limits limits) throws Exception {
        Path empty = Files.createTempDirectory("submission-");
        try {
            return run(script, limits, empty);
        } finally {
            Files.delete(empty);
        }
    }

    private Run run(String script) throws Exception {
        return run(script, LIMITS);
    }

    private static Run assertOutcome(Outcome expected, Run run) {
        assertThat(run.outcome())
                .as("%s%n%s%n%s", run, run.stdout().text(), run.stderr().text())
                .isEqualTo(expected);
        return run;
    }

    @Test
    void completesAndBringsTheResultBack(@TempDir Path submission) throws Exception {
        Files.writeString(submission.resolve("answer.txt"), "42");
        Run run = run(
                "echo out; echo err >&2; cp /shared/submission/answer.txt /shared/feedback.json", LIMITS, submission);
        assertOutcome(Outcome.COMPLETED, run);
        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.stdout().text()).isEqualTo("out\n");
        assertThat(run.stderr().text()).isEqualTo("err\n");
        assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.READ);
        assertThat(new String(run.results().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("42");
        assertThat(run.results().get(1).state()).isEqualTo(ResultFile.State.MISSING);
    }

    @Test
    void tellsWhatARunUsed() throws Exception {
        Run run = run("python3 -c 'x = bytearray(30_000_000); sum(i * i for i in range(3_000_000))'; printf 12345");
        assertOutcome(Outcome.COMPLETED, run);
        assertThat(run.usage().wallTime()).isPositive();
        assertThat(run.usage().cpuTime())
                .hasValueSatisfying(time -> assertThat(time).isPositive());
        assertThat(run.usage().peakMemory().orElse(0)).isBetween(30_000_000L, 64 * Limits.MIB);
        assertThat(run.usage().peakProcesses().orElse(0)).isBetween(1, 20);
        assertThat(run.usage().outputBytes()).isEqualTo(5);
    }

    @Test
    void tellsANonZeroExitCode() throws Exception {
        Run run = assertOutcome(Outcome.NON_ZERO_EXIT, run("echo '{}' > /shared/feedback.json; exit 3"));
        assertThat(run.exitCode()).hasValue(3);
        assertThat(run.detail()).startsWith("ended with exit code 3 after ");
        assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.READ);
    }

    @Test
    void tellsASignal() throws Exception {
        Run run = assertOutcome(Outcome.NON_ZERO_EXIT, run("python3 -c 'import os; os.abort()'; exit $?"));
        assertThat(run.detail()).startsWith("ended by signal 6 (exit code 134)");
    }

    @Test
    void stopsAnEndlessLoopAtTheTimeLimit_A02() throws Exception {
        Limits limits = LIMITS.withWallTime(Duration.ofMillis(700)).withCpuTime(Duration.ofSeconds(60));
        Run run = assertOutcome(Outcome.TIMEOUT, run("trap '' TERM; while :; do :; done", limits));
        assertThat(run.detail()).isEqualTo("still running after 0.7 s, the time limit");
        assertThat(run.usage().wallTime()).isBetween(Duration.ofMillis(700), Duration.ofSeconds(20));
    }

    @Test
    void stopsASleeperAtTheTimeLimit_A03() throws Exception {
        assertOutcome(Outcome.TIMEOUT, run("sleep 10d", LIMITS.withWallTime(Duration.ofMillis(500))));
    }

    @Test
    void stopsAGraderThatClosedItsOutputAtTheTimeLimit() throws Exception {
        assertOutcome(
                Outcome.TIMEOUT,
                run("exec >/dev/null 2>&1; exec sleep 10d", LIMITS.withWallTime(Duration.ofMillis(700))));
    }

    @Test
    void stopsABusyRunAtTheCpuLimit() throws Exception {
        Limits limits = LIMITS.withCpuTime(Duration.ofMillis(500));
        assertOutcome(Outcome.CPU_LIMIT, run("while :; do :; done", limits));
    }

    @Test
    void tellsAForkBomb_A01() throws Exception {
        Limits limits = LIMITS.withProcesses(32);
        Run run = assertOutcome(
                Outcome.PIDS_LIMIT, run("(for i in $(seq 100); do sleep 5 & done); exec sleep 1", limits));
        assertThat(run.detail()).contains("32 processes and threads");
    }

    @Test
    @Tag("X-10")
    void survivesARealForkBomb_A01() throws Exception {
        Limits limits = LIMITS.withProcesses(64).withWallTime(Duration.ofSeconds(4));
        assertOutcome(Outcome.PIDS_LIMIT, run("bomb() { bomb | bomb & }; bomb; sleep 10", limits));
    }

    @Test
    void tellsWhenMemoryRanOut_A04() throws Exception {
        Run run = assertOutcome(Outcome.OOM, run("exec python3 -c 'x = bytearray(500_000_000)'"));
        assertThat(run.detail()).contains("64 MiB");
        assertThat(run.exitCode()).hasValue(137);
    }

    @Test
    void tellsWhenMemoryRanOutInAChildOfAGraderThatWentOn_A05() throws Exception {
        Run run = assertOutcome(
                Outcome.OOM, run("python3 -c 'x = bytearray(500_000_000)'; echo '{}' > /shared/feedback.json; exit 0"));
        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.detail()).contains("the grader itself went on");
    }

    @Test
    void countsMemoryFilesAsMemory_A07() throws Exception {
        assertOutcome(
                Outcome.OOM,
                run("dd if=/dev/zero of=/dev/shm/x bs=1M count=40 && exec python3 -c 'bytearray(40_000_000)'"));
    }

    @Test
    void stopsAFloodOfOutputAtItsLimit_A06() throws Exception {
        Run run = assertOutcome(Outcome.OUTPUT_LIMIT, run("exec yes", LIMITS.withOutput(100_000)));
        assertThat(run.stdout().content()).hasSize(100_000);
        assertThat(run.stdout().truncated()).isTrue();
        assertThat(run.detail()).isEqualTo("printed more than 100000 bytes on one stream, the limit");
    }

    @Test
    void stopsAFloodOfErrorsAtItsLimit_A06() throws Exception {
        Run run = assertOutcome(Outcome.OUTPUT_LIMIT, run("exec yes >&2", LIMITS.withOutput(100_000)));
        assertThat(run.stderr().content()).hasSize(100_000);
        assertThat(run.stdout().content()).isEmpty();
    }

    @Test
    void keepsAllOutputThatIsJustWithinTheLimit() throws Exception {
        Run run = assertOutcome(
                Outcome.COMPLETED, run("head -c 100000 /dev/zero | tr '\\0' x", LIMITS.withOutput(100_000)));
        assertThat(run.stdout().content()).hasSize(100_000);
        assertThat(run.stdout().truncated()).isFalse();
    }

    @Test
    void stopsARunThatFillsTheDisk_A07() throws Exception {
        Limits limits = LIMITS.withDisk(20 * Limits.MIB);
        Run run = assertOutcome(
                Outcome.DISK_LIMIT,
                run(
                        "i=0; while [ $i -lt 60 ]; do head -c 1000000 /dev/zero > /tmp/f$i; i=$((i+1)); done; sleep 30",
                        limits));
        assertThat(run.detail()).isEqualTo("wrote more than 20 MiB, the limit");
    }

    @Test
    void stopsASingleFileAtTheDiskLimit_A07() throws Exception {
        assertOutcome(
                Outcome.DISK_LIMIT,
                run("exec head -c 30000000 /dev/zero > /shared/big", LIMITS.withDisk(20 * Limits.MIB)));
    }

    @Test
    void leavesNothingOfManySmallFiles_A08() throws Exception {
        Run run = run("mkdir /tmp/d; cd /tmp/d; seq 20000 | xargs touch; ln -s /tmp/d /shared/feedback.json");
        assertOutcome(Outcome.RESULT_NOT_REGULAR, run);
    }

    @Test
    void refusesAResultThatIsTooLarge_A09() throws Exception {
        Run run = assertOutcome(
                Outcome.RESULT_TOO_LARGE,
                run(
                        "truncate -s 20G /shared/feedback.json || exec python3 -c \"open('/shared/feedback.json','wb').truncate(900_000_000)\""));
        assertThat(run.results().get(0).content()).isEmpty();
        assertThat(run.detail()).startsWith("/shared/feedback.json has ").endsWith("; the limit is 4 MiB");
    }

    @Test
    @Tag("B-26")
    void refusesAResultThatIsALink_A20() throws Exception {
        Run run = assertOutcome(Outcome.RESULT_NOT_REGULAR, run("ln -s /etc/passwd /shared/feedback.json"));
        assertThat(run.results().get(0).content()).isEmpty();
    }

    @Test
    @Tag("B-26")
    void refusesAResultThatIsADirectory_A21() throws Exception {
        assertOutcome(Outcome.RESULT_NOT_REGULAR, run("mkdir /shared/feedback.json"));
    }

    @Test
    @Tag("B-26")
    void refusesAResultThatIsAPipe_A21() throws Exception {
        assertOutcome(Outcome.RESULT_NOT_REGULAR, run("mkfifo /shared/feedback.json"));
    }

    @Test
    @Tag("B-26")
    void completesWithoutAResult_G01() throws Exception {
        Run run = assertOutcome(Outcome.COMPLETED, run("true"));
        assertThat(run.results().get(0)).isEqualTo(ResultFile.missing("/shared/feedback.json"));
    }

    @Test
    void endsWithTheGraderWhateverItLeftRunning_G05() throws Exception {
        Run run = assertOutcome(
                Outcome.COMPLETED, run("(setsid sleep 1000 >/dev/null 2>&1 &) ; setsid sleep 1000 & exit 0"));
        assertThat(run.usage().wallTime()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void givesAnEmptyStandardInput_G08() throws Exception {
        Run run = assertOutcome(Outcome.COMPLETED, run("wc -c; test -t 0 && echo tty; exit 0"));
        assertThat(run.stdout().text().strip()).isEqualTo("0");
    }

    @Test
    void survivesOutputThatIsNoText_A60() throws Exception {
        Run run = assertOutcome(Outcome.COMPLETED, run("printf '\\377\\376\\000\\355\\240\\200'"));
        assertThat(run.stdout().content()).containsExactly(0xff, 0xfe, 0, 0xed, 0xa0, 0x80);
        assertThat(run.stdout().text()).contains("\uFFFD");
    }

    @Test
    @Tag("X-10")
    void holdsTheNumberOfOpenFiles_A13() throws Exception {
        Run run = run("python3 -c \"l=[open('/dev/null') for i in range(5000)]\"");
        assertOutcome(Outcome.NON_ZERO_EXIT, run);
        assertThat(run.stderr().text()).contains("Too many open files");
    }

    @Test
    @Tag("X-10")
    void holdsTheNumberOfProcessors_A12() throws Exception {
        Limits limits = LIMITS.withCpus(0.5).withCpuTime(Duration.ofSeconds(30));
        Run run = run("python3 -c 'import os,time\nos.fork()\nt=time.time()\nwhile time.time()-t<1.5: pass'", limits);
        assertOutcome(Outcome.COMPLETED, run);
        double busy = run.usage().cpuTime().orElseThrow().toNanos()
                / (double) run.usage().wallTime().toNanos();
        assertThat(busy).isLessThan(0.9);
    }

    @Test
    void refusesAnImageThatIsNotThere() {
        RunRequest request = new RunRequest(
                "no-such-grader:1", Path.of("."), Map.of(), List.of(), Profiles.PLAIN, Profiles.PLAIN.limits());
        assertThatThrownBy(() -> sandbox.run(request)).isInstanceOfSatisfying(SandboxException.class, e -> {
            assertThat(e.reason()).isEqualTo(SandboxException.Reason.IMAGE_MISSING);
            assertThat(e)
                    .hasMessageStartingWith("there is no image no-such-grader:1 in the engine at ")
                    .hasMessageContaining("docker build -t no-such-grader:1 DIRECTORY");
        });
    }
}
