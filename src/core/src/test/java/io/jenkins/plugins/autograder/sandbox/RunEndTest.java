package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which outcome a run has when several things are true of it, and what is said of it. */
class RunEndTest {
    private static final Limits LIMITS = new Limits(
            Duration.ofMillis(1500),
            Duration.ofSeconds(2),
            1,
            64 * Limits.MIB,
            32,
            100,
            20_000,
            3_500_000,
            4 * Limits.MIB);

    private static ResultFile result(ResultFile.State state) {
        return new ResultFile("/shared/feedback.json", state, new byte[0], 5 * Limits.MIB);
    }

    private static RunEnd end(int exitCode, boolean oom, boolean pids, Outcome stopped, String startFailure) {
        return new RunEnd(
                exitCode,
                oom,
                pids,
                Optional.ofNullable(stopped),
                Optional.ofNullable(startFailure),
                Duration.ofMillis(1234));
    }

    /** Empty cells: it is not so. */
    @ParameterizedTest
    @CsvSource({
        "0,   ,    ,     ,              ,             READ,        COMPLETED",
        "0,   ,    ,     ,              ,             MISSING,     COMPLETED",
        "0,   ,    ,     ,              ,             TOO_LARGE,   RESULT_TOO_LARGE",
        "0,   ,    ,     ,              ,             NOT_REGULAR, RESULT_NOT_REGULAR",
        "1,   ,    ,     ,              ,             TOO_LARGE,   NON_ZERO_EXIT",
        "137, ,    ,     ,              ,             READ,        NON_ZERO_EXIT",
        "152, ,    ,     ,              ,             READ,        CPU_LIMIT",
        "152, ,    ,     OUTPUT_LIMIT,  ,             READ,        OUTPUT_LIMIT",
        "0,   ,    ,     TIMEOUT,       ,             READ,        TIMEOUT",
        "137, ,    ,     TIMEOUT,       ,             MISSING,     TIMEOUT",
        "137, ,    ,     CPU_LIMIT,     ,             MISSING,     CPU_LIMIT",
        "137, ,    ,     DISK_LIMIT,    ,             TOO_LARGE,   DISK_LIMIT",
        "137, ,    ,     CANCELLED,     ,             MISSING,     CANCELLED",
        "137, ,    pids, TIMEOUT,       ,             MISSING,     PIDS_LIMIT",
        "0,   ,    pids, ,              ,             READ,        PIDS_LIMIT",
        "0,   oom, ,     ,              ,             READ,        OOM",
        "137, oom, pids, TIMEOUT,       ,             READ,        OOM",
        "127, oom, pids, TIMEOUT,       no such file, MISSING,     FAILED_TO_START"
    })
    void namesTheOutcome(
            int exitCode,
            String oom,
            String pids,
            Outcome stopped,
            String startFailure,
            ResultFile.State state,
            Outcome expected) {
        RunEnd end = end(exitCode, oom != null, pids != null, stopped, startFailure);
        assertThat(end.outcome(List.of(result(state)))).isEqualTo(expected);
    }

    @Test
    void asksOnlyTheFirstResult() {
        ResultFile first = ResultFile.missing("/shared/feedback.json");
        assertThat(end(0, false, false, null, null).outcome(List.of(first, result(ResultFile.State.TOO_LARGE))))
                .isEqualTo(Outcome.COMPLETED);
        assertThat(end(0, false, false, null, null).outcome(List.of())).isEqualTo(Outcome.COMPLETED);
    }

    private static String detail(int exitCode, Outcome outcome) {
        return end(exitCode, false, false, null, null)
                .detail(outcome, LIMITS, List.of(result(ResultFile.State.TOO_LARGE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | COMPLETED          | ended with exit code 0 after 1.23 s
            3   | NON_ZERO_EXIT      | ended with exit code 3 after 1.23 s
            128 | NON_ZERO_EXIT      | ended with exit code 128 after 1.23 s
            137 | NON_ZERO_EXIT      | ended by signal 9 (exit code 137) after 1.23 s
            192 | NON_ZERO_EXIT      | ended by signal 64 (exit code 192) after 1.23 s
            193 | NON_ZERO_EXIT      | ended with exit code 193 after 1.23 s
            255 | NON_ZERO_EXIT      | ended with exit code 255 after 1.23 s
            137 | TIMEOUT            | still running after 1.5 s, the time limit
            137 | CPU_LIMIT          | used more than 2.0 s of CPU time, the limit
            137 | OOM                | a process was killed for want of memory; the limit is 64 MiB, swap included
            0   | OOM                | a process was killed for want of memory; the limit is 64 MiB, swap included, and the grader itself went on
            0   | PIDS_LIMIT         | reached the limit of 32 processes and threads at a time
            0   | OUTPUT_LIMIT       | printed more than 3.3 MiB on one stream, the limit
            0   | DISK_LIMIT         | wrote more than 20000 bytes, the limit
            0   | RESULT_TOO_LARGE   | /shared/feedback.json has 5 MiB; the limit is 4 MiB
            0   | RESULT_NOT_REGULAR | /shared/feedback.json is not a regular file and was not read
            0   | FAILED_TO_START    | the entry point could not be executed
            0   | CANCELLED          | stopped on request after 1.23 s
            """)
    void saysWhatHappened(int exitCode, Outcome outcome, String detail) {
        assertThat(detail(exitCode, outcome)).isEqualTo(detail);
    }

    @Test
    void saysWhyItNeverStarted() {
        assertThat(end(127, false, false, null, "the entry point is missing")
                        .detail(Outcome.FAILED_TO_START, LIMITS, List.of()))
                .isEqualTo("the entry point is missing");
    }

    @ParameterizedTest
    @EnumSource
    void saysSomethingInOneLineOfEveryOutcome(Outcome outcome) {
        assertThat(detail(0, outcome)).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    }

    @Test
    void takesTheEnginesOwnClock() {
        assertThat(RunEnd.wallTime("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:02Z"))
                .contains(Duration.ofNanos(1_876_543_211L));
        assertThat(RunEnd.wallTime("2026-01-01T00:00:02Z", "0001-01-01T00:00:00Z"))
                .as("still running")
                .isEmpty();
        assertThat(RunEnd.wallTime("", "yesterday")).isEmpty();
    }
}
