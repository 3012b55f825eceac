package io.jenkins.plugins.autograder.simulator.world;

import java.time.Duration;

/**
 * How the platform processes a new grader: it is PENDING for a time, and for a number of looks at it, whichever ends
 * later.
 *
 * @param time by the simulator's clock
 * @param looks calls that still find it PENDING
 * @param end what it is then
 */
public record Processing(Duration time, int looks, GraderStatus end) {
    /** Done at once. */
    public static final Processing NONE = new Processing(Duration.ZERO, 0, GraderStatus.COMPLETED);

    public Processing {
        if (time.isNegative() || looks < 0) {
            throw new IllegalArgumentException("processing takes no time less than none: " + time + ", " + looks);
        }
    }

    /** PENDING for this time. */
    public static Processing lasting(Duration time) {
        return new Processing(time, 0, GraderStatus.COMPLETED);
    }

    /** PENDING for this many looks. */
    public static Processing lasting(int looks) {
        return new Processing(Duration.ZERO, looks, GraderStatus.COMPLETED);
    }

    /** Never ends. */
    public static Processing endless() {
        return new Processing(Duration.ZERO, Integer.MAX_VALUE, GraderStatus.COMPLETED);
    }

    /** The same, but it fails. */
    public Processing failing() {
        return new Processing(time, looks, GraderStatus.FAILED);
    }
}
