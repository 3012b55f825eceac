package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graders as plain processes: no isolation, but the same outcomes, and nothing left. */
@Timeout(60)
@ExtendWith(TemporaryDirectory.class)
class ProcessSandboxTest {
    private static final Limits LIMITS = Profiles.PLAIN
            .limits()
            .withWallTime(Duration.ofSeconds(40))
            .withOutput(1000)
            .withResult(100);

    @TempDir
    private Path directory;

    private Path temporary;
    private Path submission;
    private ProcessSandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        temporary = Files.createDirectory(directory.resolve("tmp"));
        submission = Files.createDirectory(directory.resolve("submission"));
        TemporaryDirectory.use(temporary);
        sandbox = new ProcessSandbox(Map.of(
                "sh", program("sh"),
                "script", program("sh", "-c"),
                "env", program("env"),
                "missing", program("/no/such/program")));
    }

    private ProcessSandbox.Program program(String... command) {
        return new ProcessSandbox.Program(directory, List.of(command));
    }

    @AfterEach
    void close() {
        sandbox.close();
        assertThat(temporary).as("nothing is left").isEmptyDirectory();
    }

    private RunRequest request(String image, Limits limits, Map<String, String> environment, String... arguments) {
        return new RunRequest(image, submission, environment, List.of(arguments), Profiles.PLAIN, limits);
    }

    @Test
    void tellsALaunchedProgramThings() throws Exception {
        byte[] large = "x".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        Launch launch = new Launch(
                List.of("sh", "-c", "read -r first; echo \"$first\"; wc -c; pwd"),
                List.of("hello\n".getBytes(StandardCharsets.US_ASCII), large));

        Run run = sandbox.run(new RunRequest(
                "no such image", submission, Map.of(), List.of(), Profiles.PLAIN, LIMITS, Optional.of(launch)));

        assertThat(run.stdout().text().lines().map(String::strip).toList())
                .as(run.stderr().text())
                .startsWith("hello", "300000")
                .last()
                .asString()
                .as("in the directory of the run")
                .startsWith(temporary.toRealPath().toString());
    }

    @Test
    void isOverWhenALaunchedProgramDoesNotListen() throws Exception {
        Launch launch = new Launch(List.of("true"), List.of(new byte[1 << 20]));

        Run run = sandbox.run(new RunRequest(
                "no such image", submission, Map.of(), List.of(), Profiles.PLAIN, LIMITS, Optional.of(launch)));

        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private Run run(Limits limits, String script) throws Exception {
        return sandbox.run(request("script", limits, Map.of(), script));
    }

    private Run run(String script) throws Exception {
        return run(LIMITS, script);
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip(), 10)).orElse(null);
    }

    /** Wait for the end of a process that was killed. */
    private static void assertEnded(Path pidFile) throws Exception {
        ProcessHandle process = process(Files.readString(pidFile));
        if (process != null) {
            process.onExit().get(50, TimeUnit.SECONDS);
        }
    }

    @Test
    void hearsTheLastWordsOfAGraderThatEndsAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(run("echo last words").stdout().text()).isEqualTo("last words\n");
        }
    }

    @Test
    void completesAndBringsTheResultBack() throws Exception {
        Files.writeString(submission.resolve("answer.txt"), "42");
        Run run = run("echo out; echo err >&2; cd $AUTOGRADER_SHARED; cp submission/answer.txt feedback.json");
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.detail()).startsWith("ended with exit code 0 after ");
        assertThat(run.stdout().text()).isEqualTo("out\n");
        assertThat(run.stderr().text()).isEqualTo("err\n");
        assertThat(run.results()).extracting(ResultFile::path).isEqualTo(Profiles.PLAIN.resultPaths());
        assertThat(new String(run.results().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("42");
        assertThat(run.results().get(1))
                .isEqualTo(ResultFile.missing(Profiles.PLAIN.resultPaths().get(1)));
        assertThat(run.usage().outputBytes()).isEqualTo(8);
        assertThat(run.usage().wallTime()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "exit 3,     3,   ended with exit code 3 after",
        "kill -9 $$, 137, ended by signal 9 (exit code 137) after"
    })
    void tellsHowAGraderFailed(String script, int exitCode, String detail) throws Exception {
        Run run = run(script);
        assertThat(run.outcome()).isEqualTo(Outcome.NON_ZERO_EXIT);
        assertThat(run.exitCode()).hasValue(exitCode);
        assertThat(run.detail()).startsWith(detail);
    }

    @Test
    void startsWhereTheProgramSays() throws Exception {
        assertThat(run("pwd -P").stdout().text().strip())
                .isEqualTo(directory.toRealPath().toString());
    }

    @Test
    void givesNoInput() throws Exception {
        assertThat(run("wc -c").stdout().text().strip()).isEqualTo("0");
    }

    @Test
    void givesNothingOfOurOwnEnvironment() throws Exception {
        Run run = sandbox.run(request("env", LIMITS, Map.of("partId", "a b"), "-0"));
        assertThat(run.stdout().text().split("\0"))
                .hasSize(3)
                .contains("partId=a b", "PATH=" + System.getenv("PATH"))
                .anyMatch(variable -> variable.startsWith("AUTOGRADER_SHARED=" + temporary));
    }

    @Test
    void givesACopyOfTheSubmission() throws Exception {
        Path file = Files.writeString(submission.resolve("a.txt"), "original");
        Files.createSymbolicLink(submission.resolve("link"), file);
        Run run = run("cd $AUTOGRADER_SHARED/submission; ls; stat -c %a a.txt; chmod u+w a.txt; echo evil > a.txt");
        assertThat(run.stdout().text()).isEqualTo("a.txt\n444\n");
        assertThat(run.notes()).containsExactly("left out of the submission: link, a link");
        assertThat(file).hasContent("original");
    }

    @Test
    void stopsARunAtTheTimeLimitWithAllThatItStarted() throws Exception {
        Run run = run(
                LIMITS.withWallTime(Duration.ofSeconds(3)),
                "sh -c 'sleep 1000 & echo $! > child; wait' & echo $! > shell; wait");
        assertThat(run.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(run.detail()).isEqualTo("still running after 3.0 s, the time limit");
        assertEnded(directory.resolve("shell"));
        assertEnded(directory.resolve("child"));
    }

    @Test
    void endsWithTheGraderWhateverItLeftRunning() throws Exception {
        Run run = run("(setsid sleep 1000 & echo $! > orphan); echo done");
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.stdout().text()).isEqualTo("done\n");
        assertEnded(directory.resolve("orphan"));
    }

    @Test
    void stopsAFloodOfOutput() throws Exception {
        Run run = run("exec yes");
        assertThat(run.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
        assertThat(run.stdout().content()).hasSize(1000);
        assertThat(run.detail()).isEqualTo("printed more than 1000 bytes on one stream, the limit");
    }

    @Test
    void stopsAFloodOfErrorsOfAGraderThatEndsByItself() throws Exception {
        Run run = run("head -c 1001 /dev/zero >&2");
        assertThat(run.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
        assertThat(run.stderr().written()).isEqualTo(1001);
        assertThat(run("head -c 1000 /dev/zero >&2").outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void saysThatAProgramIsMissing() throws Exception {
        Run run = sandbox.run(request("missing", LIMITS, Map.of()));
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED_TO_START);
        assertThat(run.exitCode()).isEmpty();
        assertThat(run.detail())
                .startsWith("/no/such/program could not be started: ")
                .contains("No such file");
        assertThat(run.results()).allMatch(result -> result.state() == ResultFile.State.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "ln -s /etc/passwd feedback.json,       RESULT_NOT_REGULAR, NOT_REGULAR",
        "mkdir feedback.json,                   RESULT_NOT_REGULAR, NOT_REGULAR",
        "mkfifo feedback.json,                  RESULT_NOT_REGULAR, NOT_REGULAR",
        "head -c 101 /dev/zero > feedback.json, RESULT_TOO_LARGE,   TOO_LARGE",
        "head -c 100 /dev/zero > feedback.json, COMPLETED,          READ",
        "ln -s nothing feedback.json,           RESULT_NOT_REGULAR, NOT_REGULAR",
        "true,                                  COMPLETED,          MISSING"
    })
    void readsNothingButAFileOfTheRightSize(String script, Outcome outcome, ResultFile.State state) throws Exception {
        Run run = run("cd $AUTOGRADER_SHARED; " + script);
        assertThat(run.outcome()).isEqualTo(outcome);
        assertThat(run.results().get(0).state()).isEqualTo(state);
        assertThat(run.results().get(0).content()).hasSize(state == ResultFile.State.READ ? 100 : 0);
    }

    @Test
    void closingStopsWhatStillRuns() throws Exception {
        CompletableFuture<Run> running = CompletableFuture.supplyAsync(() -> {
            try {
                return run("echo $$ > pid.new; mv pid.new pid; exec sleep 1000");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        awaitFile(directory.resolve("pid"));
        sandbox.close();
        assertThatThrownBy(() -> running.get(50, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertEnded(directory.resolve("pid"));
        assertThatThrownBy(() -> run("true")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptStopsTheRun() throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread runner = new Thread(() -> {
            try {
                run("echo $$ > pid.new; mv pid.new pid; exec sleep 1000");
            } catch (Exception e) {
                end.complete(e);
            }
        });
        runner.start();
        awaitFile(directory.resolve("pid"));
        runner.interrupt();
        assertThat(end.get(50, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertEnded(directory.resolve("pid"));
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    /** Another process whose sandbox runs something endless, and prints the number of that process. */
    static final class EndlessRun {
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            ProcessSandbox sandbox = new ProcessSandbox(Map.of(
                    "endless",
                    new ProcessSandbox.Program(
                            directory, List.of("sh", "-c", "echo $$ > pid.new; mv pid.new pid; exec sleep 1000"))));
            sandbox.run(new RunRequest(
                    "endless",
                    directory.resolve("submission"),
                    Map.of(),
                    List.of(),
                    Profiles.PLAIN,
                    Profiles.PLAIN.limits()));
        }
    }

    @Test
    void leavesNothingWhenItsProcessIsTerminated() throws Exception {
        Process other = ChildJvm.of(EndlessRun.class, directory.toString()).start();
        try {
            awaitFile(directory.resolve("pid"));
            other.destroy();
            assertThat(other.waitFor(50, TimeUnit.SECONDS)).isTrue();
            assertEnded(directory.resolve("pid"));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void saysWhichGradersItHas() {
        assertThatThrownBy(() -> sandbox.run(request("other", LIMITS, Map.of())))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IMAGE_MISSING))
                .hasMessageStartingWith("the process sandbox has no command for other; it has one for ");
    }

    @Test
    void saysThatItDoesNotIsolate() throws Exception {
        assertThat(sandbox.isolates()).isFalse();
        assertThat(sandbox.description()).isEqualTo("plain child processes, without isolation");
        assertThat(sandbox.image("script")).isEqualTo(new Image("script", "process:sh -c"));
    }

    @Test
    void refusesAProgramWithoutACommand() {
        assertThatThrownBy(() -> program())
                .hasMessage("command is empty; give the program that grades, and its arguments");
    }

    @Test
    void saysThatThereIsNoPlaceForTemporaryFiles() throws IOException {
        TemporaryDirectory.use(directory.resolve("missing"));
        assertThatThrownBy(() -> new ProcessSandbox(Map.of()))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("cannot write to the directory for temporary files");
    }
}
