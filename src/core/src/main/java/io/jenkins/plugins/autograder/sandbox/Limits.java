package io.jenkins.plugins.autograder.sandbox;

import java.time.Duration;

/**
 * What one run may use. Reaching any of them ends the run with the outcome named beside it.
 *
 * @param wallTime from the start of the container ({@link Outcome#TIMEOUT})
 * @param cpuTime of all processes together ({@link Outcome#CPU_LIMIT})
 * @param cpus how many processors the run may keep busy; a slower run, no outcome
 * @param memory in bytes, swap included: there is none ({@link Outcome#OOM})
 * @param processes processes and threads at one time ({@link Outcome#PIDS_LIMIT})
 * @param openFiles file descriptors in one process; opening another fails in the grader, no outcome
 * @param disk bytes that the run may add to its file system, and the size of its largest file
 *     ({@link Outcome#DISK_LIMIT})
 * @param output bytes that the run may print on each of standard output and standard error
 *     ({@link Outcome#OUTPUT_LIMIT})
 * @param result bytes of each result file ({@link Outcome#RESULT_TOO_LARGE})
 */
public record Limits(
        Duration wallTime,
        Duration cpuTime,
        double cpus,
        long memory,
        int processes,
        int openFiles,
        long disk,
        long output,
        long result) {

    /** One mebibyte, in bytes. */
    public static final long MIB = 1024L * 1024L;

    private static final long LEAST_MEMORY = 6 * MIB;
    private static final int MOST_CPUS = 1024;
    private static final Duration LEAST_TIME = Duration.ofMillis(1);

    /** More can no longer be counted in nanoseconds, as clocks do. */
    private static final Duration MOST_TIME = Duration.ofDays(10_000);

    public Limits {
        requireTime("timeout", wallTime);
        requireTime("CPU time", cpuTime);
        require(cpus >= 0.01, "cpus", cpus, "at least 0.01");
        require(cpus <= MOST_CPUS, "cpus", cpus, "at most " + MOST_CPUS);
        require(memory >= LEAST_MEMORY, "memory in bytes", memory, "at least " + LEAST_MEMORY + " (6 MiB)");
        require(processes >= 1, "processes", processes, "at least 1");
        require(openFiles >= 16, "open files", openFiles, "at least 16");
        require(disk >= 1, "disk in bytes", disk, "at least 1");
        require(output >= 1, "output in bytes", output, "at least 1");
        require(result >= 1, "result in bytes", result, "at least 1");
    }

    /** These limits with another wall-clock limit; the CPU limit keeps its proportion to it: as many CPUs, all busy. */
    public Limits withWallTime(Duration wall) {
        requireTime("timeout", wall);
        Duration cpu = Duration.ofMillis((long) Math.ceil(wall.toMillis() * Math.max(1, cpus)));
        return new Limits(wall, cpu, cpus, memory, processes, openFiles, disk, output, result);
    }

    /** These limits with another CPU time limit. */
    public Limits withCpuTime(Duration cpu) {
        return new Limits(wallTime, cpu, cpus, memory, processes, openFiles, disk, output, result);
    }

    /** These limits with another number of processors, and the CPU time that this makes possible. */
    public Limits withCpus(double count) {
        return new Limits(wallTime, cpuTime, count, memory, processes, openFiles, disk, output, result)
                .withWallTime(wallTime);
    }

    /** These limits with another memory limit, in bytes. */
    public Limits withMemory(long bytes) {
        return new Limits(wallTime, cpuTime, cpus, bytes, processes, openFiles, disk, output, result);
    }

    /** These limits with another number of processes. */
    public Limits withProcesses(int count) {
        return new Limits(wallTime, cpuTime, cpus, memory, count, openFiles, disk, output, result);
    }

    /** These limits with another disk limit, in bytes. */
    public Limits withDisk(long bytes) {
        return new Limits(wallTime, cpuTime, cpus, memory, processes, openFiles, bytes, output, result);
    }

    /** These limits with another output limit, in bytes for each stream. */
    public Limits withOutput(long bytes) {
        return new Limits(wallTime, cpuTime, cpus, memory, processes, openFiles, disk, bytes, result);
    }

    /** These limits with another result limit, in bytes for each file. */
    public Limits withResult(long bytes) {
        return new Limits(wallTime, cpuTime, cpus, memory, processes, openFiles, disk, output, bytes);
    }

    private static void requireTime(String name, Duration value) {
        require(value.compareTo(LEAST_TIME) >= 0, name, value, "at least 1 ms");
        require(value.compareTo(MOST_TIME) <= 0, name, value, "at most " + MOST_TIME.toDays() + " days");
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is " + allowed);
        }
    }
}
