package io.jenkins.plugins.autograder.simulator.world;

import java.time.Instant;
import java.util.Optional;

/**
 * What authors work on until they publish it.
 *
 * @param version counts the changes; with it a write token is fresh or stale
 * @param updatedAt when it was changed last
 * @param changed whether it differs from what is published
 * @param publications how often it was published
 * @param publishedAt when it was published last
 */
public record Draft(int version, Instant updatedAt, boolean changed, int publications, Optional<Instant> publishedAt) {
    Draft change(Instant now) {
        return new Draft(version + 1, now, true, publications, publishedAt);
    }

    Draft publish(Instant now) {
        return new Draft(version + 1, now, false, publications + 1, Optional.of(now));
    }
}
