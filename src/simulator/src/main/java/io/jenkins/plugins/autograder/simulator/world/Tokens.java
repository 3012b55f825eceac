package io.jenkins.plugins.autograder.simulator.world;

import java.time.Duration;
import java.util.Optional;

/**
 * What the token endpoint gives.
 *
 * @param access the access token
 * @param life how long it is good
 * @param refresh the refresh token, if there is one
 */
public record Tokens(String access, Duration life, Optional<String> refresh) {
    @Override
    public String toString() {
        return "tokens, not shown";
    }
}
