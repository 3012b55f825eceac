package io.jenkins.plugins.autograder.simulator.http;

import java.time.Duration;

/**
 * How an answer goes out.
 *
 * @param beforeFirstByte how long the client waits for the status line
 * @param beforeEachChunk how long it waits for each chunk of the body
 * @param chunk bytes of a chunk
 * @param cutAfter bytes of the body after which the connection is closed; -1 closes it before the status line
 */
public record Delivery(Duration beforeFirstByte, Duration beforeEachChunk, int chunk, long cutAfter) {
    static final Delivery WHOLE = new Delivery(Duration.ZERO, Duration.ZERO, 1 << 16, Long.MAX_VALUE);

    /** Nothing arrives; the connection is closed. */
    static final Delivery NONE = WHOLE.cutAfterBytes(-1);

    Delivery waiting(Duration time) {
        return new Delivery(time, beforeEachChunk, chunk, cutAfter);
    }

    Delivery dripping(Duration time, int bytes) {
        return new Delivery(beforeFirstByte, time, bytes, cutAfter);
    }

    Delivery cutAfterBytes(long bytes) {
        return new Delivery(beforeFirstByte, beforeEachChunk, chunk, bytes);
    }

    /** Whether the client hears nothing at all. */
    boolean silent() {
        return cutAfter < 0;
    }
}
