package io.jenkins.plugins.autograder.coursera.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * What time it is, how to wait, and chance; given in, so that nothing that is tested ever waits.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param chance gives numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Time(InstantSource clock, Sleeper sleeper, DoubleSupplier chance) {

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** The real one. */
    public static Time real() {
        return new Time(InstantSource.system(), time -> Thread.sleep(time.toMillis()), () -> ThreadLocalRandom.current()
                .nextDouble());
    }

    public Instant now() {
        return clock.instant();
    }

    public void sleep(Duration time) throws InterruptedException {
        sleeper.sleep(time);
    }
}
