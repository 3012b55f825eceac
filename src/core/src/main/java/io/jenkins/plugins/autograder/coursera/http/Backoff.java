package io.jenkins.plugins.autograder.coursera.http;

import java.time.Duration;

/**
 * How long to wait before another try: longer each time, and never quite as long as everybody else.
 *
 * @param first about the first wait
 * @param longest about the longest one
 */
public record Backoff(Duration first, Duration longest) {
    private static final double GROWTH = 2;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a wait of " + first + " to " + longest
                    + " is none; the first is above 0, the longest not below it");
        }
    }

    /**
     * The wait before another try: half of it is fixed, half is chance.
     *
     * @param tries how many there were, from 1
     */
    public Duration after(int tries, Time time) {
        double growth = Math.pow(GROWTH, Math.min(tries, 40) - 1);
        double millis = Math.min((double) longest.toMillis(), first.toMillis() * growth);
        return Duration.ofMillis(
                Math.round(millis / 2 + millis / 2 * time.chance().getAsDouble()));
    }
}
