package io.jenkins.plugins.autograder.simulator.world;

/** An application that is known to the authorization server. */
public record Client(String id, String secret) {
    @Override
    public String toString() {
        return "client " + id;
    }
}
