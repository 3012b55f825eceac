package io.jenkins.plugins.autograder.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, or of a form.
 *
 * @param values name to values, in the order in which they came
 */
public record Parameters(Map<String, List<String>> values) {
    public Parameters {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Read {@code a=1&b=2}.
     *
     * @throws IllegalArgumentException if an escape is broken
     */
    static Parameters parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                if (!pair.isEmpty()) {
                    String[] sides = pair.split("=", 2);
                    values.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>())
                            .add(sides.length > 1 ? decode(sides[1]) : "");
                }
            }
        }
        return new Parameters(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value of this name, if there is one. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(list -> list.get(0));
    }

    /** First values only, by name. */
    public Map<String, String> first() {
        Map<String, String> first = new TreeMap<>();
        values.forEach((name, list) -> first.put(name, list.get(0)));
        return first;
    }
}
