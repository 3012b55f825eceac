package io.jenkins.plugins.autograder.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a client got. */
record Reply(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + body(), e);
        }
    }

    /** The text at a JSON pointer; empty if there is none. */
    String at(String pointer) {
        return json().at(pointer).asText();
    }
}
