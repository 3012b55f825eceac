package io.jenkins.plugins.autograder.simulator.world;

import java.util.Optional;
import java.util.Set;

/**
 * What a client asks a person for.
 *
 * @param client the client's id
 * @param redirect where the code is sent
 * @param scopes what the client wants to do
 * @param offline whether it wants a refresh token
 * @param challenge the code challenge, if it sent one, always by the method S256
 */
public record CodeRequest(
        String client, String redirect, Set<String> scopes, boolean offline, Optional<String> challenge) {
    public CodeRequest {
        scopes = Set.copyOf(scopes);
    }
}
