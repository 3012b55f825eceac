package io.jenkins.plugins.autograder.grading;

import static io.jenkins.plugins.autograder.grading.SuiteTrial.stream;
import static io.jenkins.plugins.autograder.grading.SuiteTrial.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a suite runs, and what it makes of the grades. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuiteRunnerTest {
    private final SuiteFiles files;
    private final SuiteTrial trial;

    SuiteRunnerTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
        this.trial = new SuiteTrial(files);
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
        try (SuiteResult result = trial.run(ScriptedSandbox.scoring(), recorder)) {
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
                new SuiteRunner(ScriptedSandbox.scoring(), ticking(start)).run(trial.request(), SuiteListener.NONE)) {
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
        trial.limits(new LimitOverrides(
                Optional.of(Duration.ofSeconds(30)), OptionalLong.empty(), OptionalDouble.of(2), OptionalInt.empty()));
        ScriptedSandbox sandbox = ScriptedSandbox.scoring();
        trial.run(sandbox).close();
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
        trial.examples(9);
        trial.parallel(3);
        CyclicBarrier threeAtATime = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Recorder recorder = new Recorder();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(threeAtATime);
            running.decrementAndGet();
            return Runs.well();
        });
        try (SuiteResult result = trial.run(sandbox, recorder)) {
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
        trial.examples(3);
        trial.repeat(3);
        AtomicInteger runs = new AtomicInteger();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            int run = runs.getAndIncrement() % 3;
            return switch ((int) ScriptedSandbox.score(files)) {
                case 1 -> Runs.well();
                case 2 -> Runs.answering(1, "run " + run);
                default -> Runs.answering(run == 1 ? 0.5 : 1, "well");
            };
        });
        try (SuiteResult result = trial.run(sandbox)) {
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
        trial.repeat(2);
        AtomicInteger runs = new AtomicInteger();
        try (SuiteResult result =
                trial.run(new ScriptedSandbox(files -> Runs.answering(1 - runs.getAndIncrement() / 2.0, "")))) {
            assertThat(verdicts(result)).containsExactly("full-marks/a UNEXPECTED");
            assertThat(stream(result).findFirst().orElseThrow().mismatches())
                    .containsExactly(new Mismatch("score", "1", "0.5", ""));
        }
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
        trial.only(Optional.of(pattern));
        try (SuiteResult result = trial.run(ScriptedSandbox.scoring())) {
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
        trial.only(Optional.of(pattern));
        assertThatExceptionOfType(SuiteException.class)
                .isThrownBy(() -> trial.run(ScriptedSandbox.scoring()))
                .withMessage(files.directory() + ": " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,repeat is 0; allowed is 1 to 100",
        "101,1,repeat is 101; allowed is 1 to 100",
        "1,0,parallel is 0; allowed is 1 to 256"
    })
    void refusesRequestsThatMakeNoSense(int repetitions, int threads, String message) {
        trial.examples(1);
        trial.repeat(repetitions);
        trial.parallel(threads);
        assertThatIllegalArgumentException().isThrownBy(trial::request).withMessage(message);
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
                LimitOverrides.NONE,
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
            assertThat(stream(result).skip(4_999))
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
        trial.examples(1);
        SuiteResult result = trial.run(ScriptedSandbox.scoring());
        result.close();
        result.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> verdicts(result))
                .withMessage("the results are closed; read them before");
    }

    @Test
    void runsTheStandingChecksAfterTheExamples() throws Exception {
        files.file("full-marks/a/solution.py", "1");
        trial.standingChecks(true);
        try (SuiteResult result = trial.run(ScriptedSandbox.scoring())) {
            assertThat(verdicts(result))
                    .containsExactly(
                            "full-marks/a AS_EXPECTED",
                            "standing/empty-file AS_EXPECTED",
                            "standing/no-file AS_EXPECTED",
                            "standing/unreadable-file AS_EXPECTED",
                            "standing/binary-file AS_EXPECTED",
                            "standing/wrong-name AS_EXPECTED");
        }
        try (SuiteResult result = trial.run(new ScriptedSandbox(files -> Runs.well()))) {
            assertThat(result.counts()).isEqualTo(new SuiteResult.Counts(1, 5, 0, 0));
            ExampleResult empty = stream(result).skip(1).findFirst().orElseThrow();
            assertThat(empty.kind()).isEqualTo(ExampleResult.Kind.STANDING_CHECK);
            assertThat(empty.submission()).isEqualTo(Path.of("standing/empty-file"));
            assertThat(empty.expected()).containsExactly("graded or not-gradable", "score below 1");
            assertThat(empty.mismatches()).containsExactly(new Mismatch("score", "below 1", "1", ""));
        }
        files.file("suite.yaml", "standing-checks: false");
        try (SuiteResult result = trial.run(ScriptedSandbox.scoring())) {
            assertThat(result.results().size()).isEqualTo(1);
        }
    }
}
