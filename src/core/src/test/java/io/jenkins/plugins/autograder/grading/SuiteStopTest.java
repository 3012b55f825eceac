package io.jenkins.plugins.autograder.grading;

import static io.jenkins.plugins.autograder.grading.SuiteTrial.stream;
import static io.jenkins.plugins.autograder.grading.SuiteTrial.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a suite stops before its end, when it does not, and what becomes of the rest. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuiteStopTest {
    private final SuiteFiles files;
    private final SuiteTrial trial;

    SuiteStopTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
        this.trial = new SuiteTrial(files);
    }

    @Test
    void startsNothingMoreAfterAFailureIfAsked() throws Exception {
        files.file("full-marks/1/x", "1").file("full-marks/2/x", "0").file("full-marks/3/x", "1");
        trial.failFast(true);
        try (SuiteResult result = trial.run(ScriptedSandbox.scoring())) {
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
        trial.failFast(true);
        trial.parallel(2);
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
        try (SuiteResult result = trial.run(sandbox, listener)) {
            assertThat(verdicts(result))
                    .containsExactly("full-marks/1 UNEXPECTED", "full-marks/2 AS_EXPECTED", "full-marks/3 NOT_RUN");
        }
    }

    @Test
    void stopsRunsThatAreUnderWayWhenInterrupted() throws Exception {
        trial.examples(4);
        trial.parallel(2);
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger stopped = new AtomicInteger();
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            double number = ScriptedSandbox.score(files);
            if (number == 1) {
                return Runs.well();
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
            return Runs.well();
        });
        try (SuiteResult result = trial.run(sandbox)) {
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
            assertThat(verdicts(result)).containsExactly("1 AS_EXPECTED", "2 NOT_RUN", "3 NOT_RUN", "4 NOT_RUN");
            assertThat(result.interruption()).contains("the suite was stopped on request");
            assertThat(result.asExpected()).isFalse();
        }
        assertThat(stopped).hasValue(2);
    }

    @Test
    void takesACancelledRunAsAWishToStop() throws Exception {
        trial.examples(2);
        try (SuiteResult result = trial.run(new ScriptedSandbox(files -> Runs.ended(Outcome.CANCELLED, "stopped")))) {
            assertThat(verdicts(result)).containsExactly("1 NOT_RUN", "2 NOT_RUN");
            assertThat(result.interruption()).contains("the suite was stopped on request");
        }
    }

    @Test
    void endsWithTheEngine() throws Exception {
        trial.examples(4);
        trial.parallel(2);
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
            return Runs.well();
        });
        try (SuiteResult result = trial.run(sandbox)) {
            assertThat(verdicts(result)).containsExactly("1 AS_EXPECTED", "2 NOT_RUN", "3 NOT_RUN", "4 NOT_RUN");
            assertThat(result.interruption()).contains("the engine went away; start it");
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void goesOnAfterASubmissionThatCannotBeRead() throws Exception {
        trial.examples(2);
        ScriptedSandbox sandbox = new ScriptedSandbox(files -> {
            if (ScriptedSandbox.score(files) == 1) {
                throw new SandboxException(SandboxException.Reason.SUBMISSION_UNREADABLE, "n.txt cannot be read");
            }
            return Runs.well();
        });
        try (SuiteResult result = trial.run(sandbox)) {
            assertThat(verdicts(result)).containsExactly("1 UNEXPECTED", "2 AS_EXPECTED");
            assertThat(stream(result).findFirst().orElseThrow().mismatches())
                    .containsExactly(
                            new Mismatch("submission", "a submission that can be read", "n.txt cannot be read", ""));
        }
    }

    @Test
    void failsBeforeTheFirstRunWhereThereIsNoImage() throws Exception {
        trial.examples(1);
        ScriptedSandbox sandbox = ScriptedSandbox.scoring();
        SuiteRequest request = new SuiteRequest(
                "missing", files.read(), Optional.empty(), LimitOverrides.NONE, 1, 1, Optional.empty(), false, true);
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> new SuiteRunner(sandbox).run(request, SuiteListener.NONE))
                .withMessage("there is no image missing; build it, or mend its name");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void endsWithAListenerThatFails() {
        trial.examples(3);
        trial.parallel(2);
        SuiteListener listener = new SuiteListener() {
            @Override
            public void finished(ExampleResult result, int done, int total) {
                throw new IllegalStateException("the console is gone");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> trial.run(ScriptedSandbox.scoring(), listener))
                .withMessage("the console is gone");
        assertThat(Thread.interrupted()).isFalse();
    }
}
