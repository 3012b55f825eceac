package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the secrets out of a request before it is kept. */
final class Secrecy {
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "cookie");
    private static final Set<String> FIELDS = Set.of(
            "access_token", "client_secret", "code", "code_verifier", "password", "refresh_token", "secret", "token");

    private final Map<String, String> found = new LinkedHashMap<>();

    Map<String, List<String>> query(Parameters query) {
        return apart(query.values(), FIELDS);
    }

    Map<String, List<String>> headers(Map<String, List<String>> headers) {
        return apart(headers, HEADERS);
    }

    private Map<String, List<String>> apart(Map<String, List<String>> all, Set<String> secret) {
        Map<String, List<String>> open = new LinkedHashMap<>(all);
        for (String name : secret) {
            List<String> values = open.remove(name);
            if (values != null && !values.isEmpty()) {
                found.put(name, values.get(0));
            }
        }
        return open;
    }

    Sent.Content content(Sent.Content content) {
        Map<String, String> form = new LinkedHashMap<>(content.form());
        for (String name : FIELDS) {
            String value = form.remove(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        Optional<JsonNode> json = content.json().map(JsonNode::deepCopy);
        json.ifPresent(this::takeFrom);
        return new Sent.Content(content.size(), content.sha256(), form, json);
    }

    private void takeFrom(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (String name : FIELDS) {
                JsonNode value = object.remove(name);
                if (value != null) {
                    found.put(name, value.asText());
                }
            }
        }
    }

    Secrets found() {
        return new Secrets(found);
    }
}
