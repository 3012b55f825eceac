package io.jenkins.plugins.autograder.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * All that is known when a run is over, and the one place that names its outcome from it.
 *
 * <p>A limit that was reached comes before everything else, also where the grader went on and ended well: its child may
 * be gone, and with it the ground of the grade. Memory and processes come before the time limit, which they tend to
 * cause.
 *
 * @param exitCode of the grader's first process
 * @param oomKilled whether the kernel killed any process for want of memory
 * @param processesRefused whether any process could not be started because of the limit
 * @param stopReason why we stopped the run, if we did
 * @param startFailure what is wrong with the entry point, if it never ran
 * @param wallTime from start to end
 */
record RunEnd(
        int exitCode,
        boolean oomKilled,
        boolean processesRefused,
        Optional<Outcome> stopReason,
        Optional<String> startFailure,
        Duration wallTime) {

    private static final int SIGNAL_BASE = 128;
    private static final int SIGXCPU = 24;
    private static final int LAST_SIGNAL = 64;

    /** The engine's own clock on how long a container ran; absent if it does not tell. */
    static Optional<Duration> wallTime(String startedAt, String finishedAt) {
        try {
            Duration time = Duration.between(Instant.parse(startedAt), Instant.parse(finishedAt));
            return time.isNegative() ? Optional.empty() : Optional.of(time);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Outcome outcome(List<ResultFile> results) {
        if (startFailure.isPresent()) {
            return Outcome.FAILED_TO_START;
        }
        if (oomKilled) {
            return Outcome.OOM;
        }
        if (processesRefused) {
            return Outcome.PIDS_LIMIT;
        }
        if (stopReason.isPresent()) {
            return stopReason.get();
        }
        if (exitCode == SIGNAL_BASE + SIGXCPU) {
            return Outcome.CPU_LIMIT;
        }
        if (exitCode != 0) {
            return Outcome.NON_ZERO_EXIT;
        }
        return results.stream().findFirst().map(RunEnd::ofResult).orElse(Outcome.COMPLETED);
    }

    private static Outcome ofResult(ResultFile result) {
        return switch (result.state()) {
            case READ, MISSING -> Outcome.COMPLETED;
            case TOO_LARGE -> Outcome.RESULT_TOO_LARGE;
            case NOT_REGULAR -> Outcome.RESULT_NOT_REGULAR;
        };
    }

    /** One sentence with the figures behind the outcome. */
    String detail(Outcome outcome, Limits limits, List<ResultFile> results) {
        String seconds = decimal(wallTime.toNanos(), 1e9, 2) + " s";
        return switch (outcome) {
            case COMPLETED -> "ended with exit code 0 after " + seconds;
            case NON_ZERO_EXIT ->
                exitCode > SIGNAL_BASE && exitCode <= SIGNAL_BASE + LAST_SIGNAL
                        ? "ended by signal " + (exitCode - SIGNAL_BASE) + " (exit code " + exitCode + ") after "
                                + seconds
                        : "ended with exit code " + exitCode + " after " + seconds;
            case TIMEOUT -> "still running after " + limits.wallTime().toMillis() / 1000.0 + " s, the time limit";
            case CPU_LIMIT -> "used more than " + limits.cpuTime().toMillis() / 1000.0 + " s of CPU time, the limit";
            case OOM ->
                "a process was killed for want of memory; the limit is " + mib(limits.memory()) + ", swap included"
                        + (exitCode == 0 ? ", and the grader itself went on" : "");
            case PIDS_LIMIT -> "reached the limit of " + limits.processes() + " processes and threads at a time";
            case OUTPUT_LIMIT -> "printed more than " + bytes(limits.output()) + " on one stream, the limit";
            case DISK_LIMIT -> "wrote more than " + bytes(limits.disk()) + ", the limit";
            case RESULT_TOO_LARGE ->
                results.get(0).path() + " has " + bytes(results.get(0).size()) + "; the limit is "
                        + bytes(limits.result());
            case RESULT_NOT_REGULAR -> results.get(0).path() + " is not a regular file and was not read";
            case FAILED_TO_START -> startFailure.orElse("the entry point could not be executed");
            case CANCELLED -> "stopped on request after " + seconds;
        };
    }

    private static String bytes(long count) {
        return count >= Limits.MIB ? mib(count) : count + " bytes";
    }

    private static String mib(long count) {
        return count % Limits.MIB == 0 ? count / Limits.MIB + " MiB" : decimal(count, Limits.MIB, 1) + " MiB";
    }

    private static String decimal(long count, double unit, int digits) {
        return BigDecimal.valueOf(count / unit)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
