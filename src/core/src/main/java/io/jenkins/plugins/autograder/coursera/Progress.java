package io.jenkins.plugins.autograder.coursera;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far an upload is.
 *
 * @param sent bytes
 * @param total bytes in all, or nearly; absent where nobody knows
 * @param elapsed since its first byte
 */
public record Progress(long sent, OptionalLong total, Duration elapsed) {
    private static final double NANOS = 1e9;

    /** Bytes in a second, so far; 0 before there is anything to say. */
    public double rate() {
        return elapsed.isZero() ? 0 : sent / (elapsed.toNanos() / NANOS);
    }

    /** How much of it is done, from 0 to 1; absent where nobody knows. */
    public Optional<Double> share() {
        // An estimate may turn out too small, and nothing is done by more than the whole.
        return total.isPresent() && total.getAsLong() > 0
                ? Optional.of(Math.min(1, (double) sent / total.getAsLong()))
                : Optional.empty();
    }

    /** How long it will go on at this rate; absent where nobody knows. */
    public Optional<Duration> left() {
        if (total.isEmpty() || rate() <= 0) {
            return Optional.empty();
        }
        double seconds = Math.max(0, total.getAsLong() - sent) / rate();
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
