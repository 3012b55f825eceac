package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuiteRunnerTest {
    private final SuiteFiles files;
    private int parallel = 1;
    private int repeat = 1;
    private boolean failFast;
    private boolean standingChecks;
    private Optional<String> only = Optional.empty();
    private LimitOverrides limits = LimitOverrides.NONE;

    SuiteRunnerTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
    }

    private SuiteRequest request() throws SuiteException {
        return new SuiteRequest(
                "grader", files.read(), Optional.empty(), limits, repeat, parallel, only, failFast, standingChecks);
    }

    private SuiteResult run(ScriptedSandbox sandbox) throws Exception {
        return run(sandbox, SuiteListener.NONE);
    }

    private SuiteResult run(ScriptedSandbox sandbox, SuiteListener listener) throws Exception {
        return new SuiteRunner(sandbox).run(request(), listener);
    }

    private static List<String> verdicts(SuiteResult result) {
        return stream(result)
                .map(example -> example.name() + " " + example.verdict())
                .toList();
    }

    private static Stream<ExampleResult> stream(SuiteResult result) {
        return StreamSupport.stream(result.results().spliterator(), false);
    }

    /** Examples called 1, 2, 3..., each with a file that holds its number. */
    private void examples(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> files.file(i + "/n.txt", "" + i));
    }

    private static Run well() {
        return Runs.answering(1, "well");
    }

    /** Hears everything as lines, and whether it was called by two threads at a time. */
    private static final class Recorder implements SuiteListener {
        private final List<String> lines = new ArrayList<>();
        private final AtomicInteger inside = new AtomicInteger();
        private boolean concurrent;

        private void record(String line) {
            concurrent |= inside.incrementAndGet() > 1;
            lines.add(line);
            inside.decrementAndGet();
        }

        @Override
        public void started(int total) {
            record("started " + total);
        }

        @Override
        public void exampleStarted(String name) {
            record("example " + name);
        }

        @Override
        public void finished(ExampleResult result, int done, int total) {
            record("finished " + result.name() + " " + result.verdict() + " " + done + "/" + total);
        }
    }

    @Test
    void holdsEachGradeAgainstItsExpectation() throws Exception {
        files.file("full-marks/a/x", "1")
                .file("full-marks/b/x", "0.5")
                .file("c/x", "0.5")
                .file("c/expect.yaml", "description: Half\nscore: 0.5\nuser: me");
        Recorder recorder = new Recorder();
        try (SuiteResult result = run(ScriptedSandbox.scoring(), recorder)) {
            assertThat(verdicts(result))
                    .containsExactly("c AS_EXPECTED", "full-marks/a AS_EXPECTED", "full-marks/b UNEXPECTED");
            assertThat(result.counts()).isEqualTo(new SuiteResult.Counts(2, 1, 0, 0));
            assertThat(result.asExpected()).isFalse();
            assertThat(result.interruption()).isEmpty();
            ExampleResult c = stream(result).findFirst().orElseThrow();
            assertThat(c.description()).isEqualTo("Half");
            assertThat(c.kind()).isEqualTo(ExampleResult.Kind.EXAMPLE);
            assertThat(c.submission()).isEqualTo(files.directory().resolve("c"));
            assertThat(c.parameters().user()).contains("me");
            assertThat(c.expected()).containsExactly("graded", "score 0.5");
            assertThat(c.grades()).singleElement().extracting(Grade::reason).isEqualTo("the grader gave the score 0.5");
            assertThat(stream(result).skip(2).findFirst().orElseThrow().mismatches())
                    .containsExactly(new Mismatch("score", "1", "0.5", ""));
        }
        assertThat(recorder.lines)
                .containsExactly(
                        "started 3",
                        "example c",
                        "finished c AS_EXPECTED 1/3",
                        "example full-marks/a",
                        "finished full-marks/a AS_EXPECTED 2/3",
                        "example full-marks/b",
                        "finished full-marks/b UNEXPECTED 3/3");
    }

    @Test
    void tellsWhatWasRunOnWhat() throws Exception {
        files.file("suite.yaml", "profile: plain\nmemory: 64").file("a/x", "1");
        Instant start = Instant.parse("2026-01-02T03:04:05Z");
        try (SuiteResult result =
                new SuiteRunner(ScriptedSandbox.scoring(), ticking(start)).run(request(), SuiteListener.NONE)) {
            assertThat(result.info().suite()).isEqualTo(files.directory());
            assertThat(result.info().image().id()).isEqualTo("sha256:12");
            assertThat(result.info().profile()).isEqualTo("plain");
            assertThat(result.info().limits()).isEqualTo(Profiles.PLAIN.limits().withMemory(64 * Limits.MIB));
            assertThat(result.info().engine()).isEqualTo("a script");
            assertThat(result.info().isolated()).isTrue();
            assertThat(result.info().started()).isEqualTo(start);
            assertThat(result.info().duration()).isEqualTo(Duration.ofSeconds(1));
            assertThat(result.asExpected()).isTrue();
        }
    }

    /** A clock that goes on by a second at every look. */
    private static Clock ticking(Instant start) {
        AtomicInteger looks = new AtomicInteger();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return start.plusSeconds(looks.getAndIncrement());
            }
        };
    }

    @Test
    void letsTheNearestSayingOfALimitCount() throws Exception {
        files.file("suite.yaml", "timeout: 10s\nmemory: 20\nprocesses: 5")
                .file("a/expect.yaml", "timeout: 20s\nmemory: 30")
                .file("a/x", "1");
        limits = new LimitOverrides(
                Optional.of(Duration.ofSeconds(30)), OptionalLong.empty(), OptionalDouble.of(2), OptionalInt.empty());
        ScriptedSandbox sandbox = ScriptedSandbox.scoring();
        run(sandbox).close();
        Limits used = sandbox.requests().get(0).limits();
        assertThat(used.wallTime()).as("the request's").isEqualTo(Duration.ofSeconds(30));
        assertThat(used.cpuTime()).as("two processors for that long").isEqualTo(Duration.ofSeconds(60));
        assertThat(used.memory()).as("the example's").isEqualTo(30 * Limits.MIB);
        assertThat(used.processes()).as("the suite's").isEqualTo(5);
        assertThat(used.disk())
                .as("the profile's")
                .isEqualTo(Profiles.COURSERA_V2.limits().disk());
    }

    @Test
    void runsAsManyAtATimeAsAskedForAndKeepsTheOrder() throws Exception {
        examples(9);
        parallel = 3;
        CyclicBarrier threeAtATime = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Recorder recorder = new Recorder();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(threeAtATime);
            running.decrementAndGet();
            return well();
        });
        try (SuiteResult result = run(sandbox, recorder)) {
            assertThat(stream(result).map(ExampleResult::name))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(result.asExpected()).isTrue();
        }
        assertThat(most).hasValue(3);
        assertThat(recorder.concurrent).isFalse();
        assertThat(recorder.lines).hasSize(19).last().asString().endsWith(" 9/9");
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void seesAGradeThatChanges() throws Exception {
        examples(3);
        repeat = 3;
        AtomicInteger runs = new AtomicInteger();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            int run = runs.getAndIncrement() % 3;
            return switch ((int) ScriptedSandbox.score(files)) {
                case 1 -> well();
                case 2 -> Runs.answering(1, "run " + run);
                default -> Runs.answering(run == 1 ? 0.5 : 1, "well");
            };
        });
        try (SuiteResult result = run(sandbox)) {
            assertThat(verdicts(result)).containsExactly("1 AS_EXPECTED", "2 VARIED", "3 VARIED");
            assertThat(result.counts().varied()).isEqualTo(2);
            assertThat(result.asExpected()).isFalse();
            assertThat(stream(result)).allSatisfy(example -> {
                assertThat(example.grades()).hasSize(3);
                assertThat(example.mismatches()).isEmpty();
            });
        }
    }

    @Test
    void letsAnUnexpectedGradeWinOverOneThatChanges() throws Exception {
        files.file("full-marks/a/x", "");
        repeat = 2;
        AtomicInteger runs = new AtomicInteger();
        try (SuiteResult result =
                run(new ScriptedSandbox(files -> Runs.answering(1 - runs.getAndIncrement() / 2.0, "")))) {
            assertThat(verdicts(result)).containsExactly("full-marks/a UNEXPECTED");
            assertThat(stream(result).findFirst().orElseThrow().mismatches())
                    .containsExactly(new Mismatch("score", "1", "0.5", ""));
        }
    }

    @Test
    void startsNothingMoreAfterAFailureIfAsked() throws Exception {
        files.file("full-marks/1/x", "1").file("full-marks/2/x", "0").file("full-marks/3/x", "1");
        failFast = true;
        try (SuiteResult result = run(ScriptedSandbox.scoring())) {
            assertThat(verdicts(result))
                    .containsExactly("full-marks/1 AS_EXPECTED", "full-marks/2 UNEXPECTED", "full-marks/3 NOT_RUN");
            assertThat(result.counts()).isEqualTo(new SuiteResult.Counts(1, 1, 0, 1));
            assertThat(result.interruption()).isEmpty();
            ExampleResult third = stream(result).skip(2).findFirst().orElseThrow();
            assertThat(third.grades()).isEmpty();
            assertThat(third.expected()).containsExactly("graded", "score 1");
        }
    }

    @Test
    void finishesWhatIsUnderWayAfterAFailure() throws Exception {
        files.file("full-marks/1/x", "0").file("full-marks/2/x", "1").file("full-marks/3/x", "1");
        failFast = true;
        parallel = 2;
        CountDownLatch secondRuns = new CountDownLatch(1);
        CountDownLatch firstFailed = new CountDownLatch(1);
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            if (ScriptedSandbox.score(files) == 0) {
                secondRuns.await();
            } else {
                secondRuns.countDown();
                firstFailed.await();
            }
            return Runs.answering(ScriptedSandbox.score(files), "");
        });
        SuiteListener listener = new SuiteListener() {
            @Override
            public void finished(ExampleResult result, int done, int total) {
                firstFailed.countDown();
            }
        };
        try (SuiteResult result = run(sandbox, listener)) {
            assertThat(verdicts(result))
                    .containsExactly("full-marks/1 UNEXPECTED", "full-marks/2 AS_EXPECTED", "full-marks/3 NOT_RUN");
        }
    }

    @Test
    void stopsRunsThatAreUnderWayWhenInterrupted() throws Exception {
        examples(4);
        parallel = 2;
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger stopped = new AtomicInteger();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            double number = ScriptedSandbox.score(files);
            if (number == 1) {
                return well();
            }
            if (number == 3) {
                caller.interrupt();
            }
            try {
                never.await();
            } catch (InterruptedException e) {
                stopped.incrementAndGet();
                throw e;
            }
            return well();
        });
        try (SuiteResult result = run(sandbox)) {
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
            assertThat(verdicts(result)).containsExactly("1 AS_EXPECTED", "2 NOT_RUN", "3 NOT_RUN", "4 NOT_RUN");
            assertThat(result.interruption()).contains("the suite was stopped on request");
            assertThat(result.asExpected()).isFalse();
        }
        assertThat(stopped).hasValue(2);
    }

    @Test
    void takesACancelledRunAsAWishToStop() throws Exception {
        examples(2);
        try (SuiteResult result = run(new ScriptedSandbox(files -> Runs.ended(Outcome.CANCELLED, "stopped")))) {
            assertThat(verdicts(result)).containsExactly("1 NOT_RUN", "2 NOT_RUN");
            assertThat(result.interruption()).contains("the suite was stopped on request");
        }
    }

    @Test
    void endsWithTheEngine() throws Exception {
        examples(4);
        parallel = 2;
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch thirdRuns = new CountDownLatch(1);
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            int number = (int) ScriptedSandbox.score(files);
            if (number == 2) {
                thirdRuns.await();
                throw new SandboxException(SandboxException.Reason.ENGINE_LOST, "the engine went away; start it");
            }
            if (number > 2) {
                thirdRuns.countDown();
                never.await();
            }
            return well();
        });
        try (SuiteResult result = run(sandbox)) {
            assertThat(verdicts(result)).containsExactly("1 AS_EXPECTED", "2 NOT_RUN", "3 NOT_RUN", "4 NOT_RUN");
            assertThat(result.interruption()).contains("the engine went away; start it");
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void goesOnAfterASubmissionThatCannotBeRead() throws Exception {
        examples(2);
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            if (ScriptedSandbox.score(files) == 1) {
                throw new SandboxException(SandboxException.Reason.SUBMISSION_UNREADABLE, "n.txt cannot be read");
            }
            return well();
        });
        try (SuiteResult result = run(sandbox)) {
            assertThat(verdicts(result)).containsExactly("1 UNEXPECTED", "2 AS_EXPECTED");
            assertThat(stream(result).findFirst().orElseThrow().mismatches())
                    .containsExactly(
                            new Mismatch("submission", "a submission that can be read", "n.txt cannot be read", ""));
        }
    }

    @Test
    void failsBeforeTheFirstRunWhereThereIsNoImage() throws Exception {
        examples(1);
        ScriptedSandbox sandbox = ScriptedSandbox.scoring();
        SuiteRequest request = new SuiteRequest(
                "missing", files.read(), Optional.empty(), limits, 1, 1, Optional.empty(), false, true);
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> new SuiteRunner(sandbox).run(request, SuiteListener.NONE))
                .withMessage("there is no image missing; build it, or mend its name");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void endsWithAListenerThatFails() {
        examples(3);
        parallel = 2;
        SuiteListener listener = new SuiteListener() {
            @Override
            public void finished(ExampleResult result, int done, int total) {
                throw new IllegalStateException("the console is gone");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> run(ScriptedSandbox.scoring(), listener))
                .withMessage("the console is gone");
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "case1,sort/case10|sum/case1",
        "sum/case1,sum/case1",
        "sum/*,sum/case1|sum/case2",
        "*case?,sum/case1|sum/case2",
        "sort/c,sort/case10"
    })
    void picksExamplesByName(String pattern, String picked) throws Exception {
        files.file("sum/case1/x", "1").file("sum/case2/x", "1").file("sort/case10/x", "1");
        only = Optional.of(pattern);
        try (SuiteResult result = run(ScriptedSandbox.scoring())) {
            assertThat(String.join("|", stream(result).map(ExampleResult::name).toList()))
                    .isEqualTo(picked);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csae2 | no example's name contains \"csae2\"; did you mean sum/case2?",
                "sum/cose1 | no example's name contains \"sum/cose1\"; did you mean sum/case1?",
                "x* | no example's name matches \"x*\"; there are sum/case1, sum/case2, sum/case3, sum/case4, sum/case5 and 1"
                        + " more"
            })
    void tellsNearNamesWhereAPatternPicksNone(String pattern, String message) {
        IntStream.rangeClosed(1, 6).forEach(i -> files.file("sum/case" + i + "/x", ""));
        only = Optional.of(pattern);
        assertThatExceptionOfType(SuiteException.class)
                .isThrownBy(() -> run(ScriptedSandbox.scoring()))
                .withMessage(files.directory() + ": " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,repeat is 0; allowed is 1 to 100",
        "101,1,repeat is 101; allowed is 1 to 100",
        "1,0,parallel is 0; allowed is 1 to 256"
    })
    void refusesRequestsThatMakeNoSense(int repetitions, int threads, String message) {
        examples(1);
        repeat = repetitions;
        parallel = threads;
        assertThatIllegalArgumentException().isThrownBy(this::request).withMessage(message);
    }

    @Test
    void keepsResultsOutOfTheHeap() throws Exception {
        Suite one = files.file("a/x", "1").read();
        Example example = one.examples().get(0);
        List<Example> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Example(
                        "case" + i,
                        example.kind(),
                        "",
                        example.directory(),
                        example.layout(),
                        example.parameters(),
                        example.limits(),
                        example.expectation()))
                .toList();
        SuiteRequest request = new SuiteRequest(
                "grader",
                new Suite(one.directory(), Suite.Settings.DEFAULT, many),
                Optional.empty(),
                limits,
                1,
                2,
                Optional.empty(),
                false,
                false);
        List<WeakReference<ExampleResult>> delivered = new ArrayList<>();
        SuiteListener listener = new SuiteListener() {
            @Override
            public void finished(ExampleResult result, int done, int total) {
                delivered.add(new WeakReference<>(result));
            }
        };
        String feedback = "x".repeat(500);
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> Runs.answering(1, feedback));
        try (SuiteResult result = new SuiteRunner(sandbox).run(request, listener)) {
            assertThat(result.results().size()).isEqualTo(5_000);
            assertThat(result.counts().asExpected()).isEqualTo(5_000);
            List<ExampleResult> first = stream(result).limit(3).toList();
            List<ExampleResult> second = stream(result).limit(3).toList();
            assertThat(second).isEqualTo(first);
            assertThat(second.get(0)).isNotSameAs(first.get(0));
            assertThat(StreamSupport.stream(result.results().spliterator(), false)
                            .skip(4_999))
                    .singleElement()
                    .extracting(ExampleResult::name)
                    .isEqualTo("case4999");
            System.gc();
            assertThat(delivered)
                    .hasSize(5_000)
                    .filteredOn(reference -> reference.get() != null)
                    .hasSizeLessThan(50);
        }
    }

    @Test
    void refusesToReadResultsThatAreClosed() throws Exception {
        examples(1);
        SuiteResult result = run(ScriptedSandbox.scoring());
        result.close();
        result.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> verdicts(result))
                .withMessage("the results are closed; read them before");
    }

    @Test
    void runsTheStandingChecksAfterTheExamples() throws Exception {
        files.file("full-marks/a/solution.py", "1");
        standingChecks = true;
        try (SuiteResult result = run(ScriptedSandbox.scoring())) {
            assertThat(verdicts(result))
                    .containsExactly(
                            "full-marks/a AS_EXPECTED",
                            "standing/empty-file AS_EXPECTED",
                            "standing/no-file AS_EXPECTED",
                            "standing/unreadable-file AS_EXPECTED",
                            "standing/binary-file AS_EXPECTED",
                            "standing/wrong-name AS_EXPECTED");
        }
        try (SuiteResult result = run(new ScriptedSandbox(files -> well()))) {
            assertThat(result.counts()).isEqualTo(new SuiteResult.Counts(1, 5, 0, 0));
            ExampleResult empty = stream(result).skip(1).findFirst().orElseThrow();
            assertThat(empty.kind()).isEqualTo(ExampleResult.Kind.STANDING_CHECK);
            assertThat(empty.submission()).isEqualTo(Path.of("standing/empty-file"));
            assertThat(empty.expected()).containsExactly("graded or not-gradable", "score below 1");
            assertThat(empty.mismatches()).containsExactly(new Mismatch("score", "below 1", "1", ""));
        }
        files.file("suite.yaml", "standing-checks: false");
        try (SuiteResult result = run(ScriptedSandbox.scoring())) {
            assertThat(result.results().size()).isEqualTo(1);
        }
    }
}
