package io.jenkins.plugins.autograder.simulator.world;

import java.util.Set;

/**
 * That a person lets a client act.
 *
 * @param client the client's id
 * @param user whose account it is
 * @param scopes what the client may do
 */
record Grant(String client, User user, Set<String> scopes) {
    Grant {
        scopes = Set.copyOf(scopes);
    }
}
