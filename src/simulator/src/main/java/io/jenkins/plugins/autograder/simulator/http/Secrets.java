package io.jenkins.plugins.autograder.simulator.http;

import java.util.Map;
import java.util.Optional;

/**
 * What a request held that nobody should read by accident. Never printed.
 *
 * @param values by the name of the header field or parameter
 */
public record Secrets(Map<String, String> values) {
    public Secrets {
        values = Map.copyOf(values);
    }

    /** The secret of this name, as {@code authorization} or {@code refresh_token}. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public String toString() {
        return values.size() + " not shown";
    }
}
