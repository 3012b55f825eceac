package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Limits that somebody asked for, in place of those of a profile. The command line comes before {@code expect.yaml},
 * that before {@code suite.yaml}, and that before the profile.
 *
 * @param wallTime from the start of the container; the CPU time limit follows it
 * @param memory in bytes
 * @param cpus how many processors
 * @param processes processes and threads at one time
 */
public record LimitOverrides(
        Optional<Duration> wallTime, OptionalLong memory, OptionalDouble cpus, OptionalInt processes) {

    /** Nothing asked for. */
    public static final LimitOverrides NONE =
            new LimitOverrides(Optional.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalInt.empty());

    /** Refuses what {@link Limits} refuses, with the same message. */
    public LimitOverrides {
        applied(Profiles.PLAIN.limits(), wallTime, memory, cpus, processes);
    }

    /** These, and where they say nothing, the others. */
    public LimitOverrides orElse(LimitOverrides others) {
        return new LimitOverrides(
                wallTime.or(others::wallTime),
                memory.isPresent() ? memory : others.memory,
                cpus.isPresent() ? cpus : others.cpus,
                processes.isPresent() ? processes : others.processes);
    }

    /** The limits with what was asked for put in. */
    public Limits applyTo(Limits limits) {
        return applied(limits, wallTime, memory, cpus, processes);
    }

    private static Limits applied(
            Limits limits,
            Optional<Duration> wallTime,
            OptionalLong memory,
            OptionalDouble cpus,
            OptionalInt processes) {
        Limits result = limits;
        result = cpus.isPresent() ? result.withCpus(cpus.getAsDouble()) : result;
        result = wallTime.isPresent() ? result.withWallTime(wallTime.get()) : result;
        result = memory.isPresent() ? result.withMemory(memory.getAsLong()) : result;
        return processes.isPresent() ? result.withProcesses(processes.getAsInt()) : result;
    }
}
