package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run from its start to its end: takes samples of what it uses, and stops it at the first limit that it
 * passes. The reason that came first is kept.
 */
final class RunWatch implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofMillis(15);
    private static final Duration SELDOM = Duration.ofMillis(250);
    private static final Duration DISK = Duration.ofSeconds(1);

    private final DockerEngine engine;
    private final String container;
    private final Limits limits;
    private final Meter meter;
    private final ScheduledExecutorService clock;
    private final AtomicReference<@Nullable Outcome> stopped = new AtomicReference<>();
    private final List<Future<?>> tasks = new ArrayList<>();

    RunWatch(DockerEngine engine, String container, Limits limits, Meter meter, ScheduledExecutorService clock) {
        this.engine = engine;
        this.container = container;
        this.limits = limits;
        this.meter = meter;
        this.clock = clock;
    }

    /** The run has started: watch it. */
    void start() {
        tasks.add(clock.schedule(() -> stop(Outcome.TIMEOUT), limits.wallTime().toNanos(), TimeUnit.NANOSECONDS));
        Duration often = meter.cheap() ? OFTEN : SELDOM;
        tasks.add(clock.scheduleWithFixedDelay(this::sample, 0, often.toMillis(), TimeUnit.MILLISECONDS));
        // Asking for the size makes the engine walk the run's files: not for short runs, and never often.
        tasks.add(clock.scheduleWithFixedDelay(
                this::lookAtDisk, DISK.toMillis(), DISK.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void sample() {
        meter.sample();
        if (meter.cpuTime().filter(used -> used.compareTo(limits.cpuTime()) > 0).isPresent()) {
            stop(Outcome.CPU_LIMIT);
        }
    }

    private void lookAtDisk() {
        if (written() > limits.disk()) {
            stop(Outcome.DISK_LIMIT);
        }
    }

    /**
     * Whether the run filled its disk. The kernel refuses to let a single file grow past the limit, which ends many a
     * grader with an exit code that says nothing.
     */
    boolean filledTheDisk() {
        return written() >= limits.disk();
    }

    private long written() {
        try {
            return engine.api().sizeOnDisk(container);
        } catch (IOException | RuntimeException e) {
            // The container has gone, or the engine: the run itself will tell.
            return 0;
        }
    }

    /**
     * Kill the run, unless it was stopped before. Returns at once: the engine waits with the kill until what was printed
     * is read, and the caller may be the one who reads.
     */
    void stop(Outcome reason) {
        if (stopped.compareAndSet(null, reason)) {
            clock.execute(this::kill);
        }
    }

    private void kill() {
        try {
            engine.api().kill(container);
        } catch (IOException | RuntimeException e) {
            // It ended by itself in this very moment; the removal that follows kills whatever is left.
        }
    }

    /** Why the run was stopped, if it was. */
    Optional<Outcome> stopReason() {
        return Optional.ofNullable(stopped.get());
    }

    /** The run has ended: nothing can stop it any more. */
    void end() {
        tasks.forEach(task -> task.cancel(false));
    }

    @Override
    public void close() {
        end();
    }
}
