package io.jenkins.plugins.autograder.coursera.oauth;

import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an authorisation gave.
 *
 * @param access goes with every call, for an hour or so
 * @param expires when {@code access} does
 * @param refresh buys the next ones; absent where the service gave none
 */
public record Tokens(Secret access, Instant expires, Optional<Secret> refresh) {
    /** A token is not used in its last minutes, lest it expires on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Whether the access token will do for a while. */
    public boolean isGoodAt(Instant now) {
        return now.plus(MARGIN).isBefore(expires);
    }
}
