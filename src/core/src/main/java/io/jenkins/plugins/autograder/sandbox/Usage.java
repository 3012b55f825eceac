package io.jenkins.plugins.autograder.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a run used. A figure that the engine did not tell in time, as for a run of a few milliseconds, is absent and
 * never guessed.
 *
 * @param wallTime from the start of the container to its end
 * @param cpuTime of all processes together
 * @param peakMemory in bytes
 * @param peakProcesses processes and threads at one time
 * @param outputBytes printed on standard output and standard error together, also beyond the limit
 */
public record Usage(
        Duration wallTime,
        Optional<Duration> cpuTime,
        OptionalLong peakMemory,
        OptionalInt peakProcesses,
        long outputBytes) {

    /** Of a run that never started. */
    public static final Usage NONE =
            new Usage(Duration.ZERO, Optional.empty(), OptionalLong.empty(), OptionalInt.empty(), 0);
}
