package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Property
    void isBetweenHalfAndAllOfWhatItGrowsTo(
            @ForAll @IntRange(min = 1, max = 1000) int tries,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double chance) {
        double whole = Math.min(5_000, 100 * Math.pow(2, Math.min(tries, 50) - 1));

        Duration wait = BACKOFF.after(tries, new Time(() -> Instant.EPOCH, time -> {}, () -> chance));

        assertThat((double) wait.toMillis()).isBetween(whole / 2 - 1, whole + 1);
    }

    @Test
    void refusesNoWaitAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
    }
}
