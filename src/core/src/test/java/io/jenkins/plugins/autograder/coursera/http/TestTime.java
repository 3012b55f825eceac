package io.jenkins.plugins.autograder.coursera.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps, and then at once. */
public final class TestTime {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = START;

    /** With chance at its highest, so that waits are as long as they get. */
    public Time time() {
        return new Time(this::now, this::sleep, () -> 1.0);
    }

    public synchronized Instant now() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    private synchronized void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
    }

    /** How long was slept, each time. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
