package io.jenkins.plugins.autograder.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The figures of one run, put together from samples. A sample can come at any time, also after the end, when there is
 * nothing to read any more; what was seen before stays.
 */
final class Meter {
    private final String container;
    private final EngineStats stats;
    private Optional<Cgroup> cgroup = Optional.empty();
    private boolean looked;
    private long memory = -1;
    private long cpuNanos = -1;
    private long processes = -1;
    private long refused;
    private long oomKills;

    Meter(String container, EngineStats stats) {
        this.container = container;
        this.stats = stats;
    }

    /** Whether samples are so cheap that they can be taken often. */
    synchronized boolean cheap() {
        look();
        return cgroup.isPresent();
    }

    /** Take a sample. */
    synchronized void sample() {
        look();
        if (cgroup.isPresent()) {
            Cgroup group = cgroup.get();
            memory = Math.max(memory, group.peakMemory().orElse(-1));
            cpuNanos = Math.max(cpuNanos, group.cpuNanos().orElse(-1));
            processes = Math.max(processes, group.processes().orElse(-1));
            refused = Math.max(refused, group.processesRefused().orElse(0));
            oomKills = Math.max(oomKills, group.oomKills().orElse(0));
        } else {
            stats.sample(container).ifPresent(sample -> {
                memory = Math.max(memory, sample.memory());
                cpuNanos = Math.max(cpuNanos, sample.cpuNanos());
                processes = Math.max(processes, sample.processes());
            });
        }
    }

    private void look() {
        if (!looked) {
            looked = true;
            cgroup = Cgroup.of(container);
        }
    }

    synchronized Optional<Duration> cpuTime() {
        return cpuNanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(cpuNanos));
    }

    synchronized OptionalLong peakMemory() {
        return memory < 0 ? OptionalLong.empty() : OptionalLong.of(memory);
    }

    synchronized OptionalInt peakProcesses() {
        return processes < 0 ? OptionalInt.empty() : OptionalInt.of((int) processes);
    }

    /**
     * Whether the run reached its limit of processes. The kernel counts refusals, but a run can end before the count is
     * read; a peak at the limit says the same.
     */
    synchronized boolean processesRefused(int limit) {
        return refused > 0 || processes >= limit;
    }

    /** Whether the kernel killed a process for want of memory. */
    synchronized boolean oomKilled() {
        return oomKills > 0;
    }
}
