package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of answers of Transloadit. */
public final class Transloadit {
    private Transloadit() {}

    /** What Transloadit says of an assembly that it does not know. */
    public static ObjectNode notFound() {
        return error("ASSEMBLY_NOT_FOUND", "The assembly you requested crashed or does not exist.");
    }

    /** An error. */
    public static ObjectNode error(String error, String message) {
        return Naptime.object().put("error", error).put("message", message);
    }
}
