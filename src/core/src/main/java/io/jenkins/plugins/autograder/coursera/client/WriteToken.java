package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.JsonNode;

/** Any JSON, which goes back as it came. It does not print itself. */
public final class WriteToken {
    private final String json;

    WriteToken(JsonNode json) {
        this.json = Json.text(json);
    }

    String json() {
        return json;
    }

    @Override
    public String toString() {
        return "[write token]";
    }
}
