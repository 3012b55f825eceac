package io.jenkins.plugins.autograder.coursera.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser brings from Coursera.
 *
 * @param code for tokens; the caller keeps it secret
 * @param state by which we know our own
 * @param error in place of a code; a short word
 */
record Callback(Optional<String> code, Optional<String> state, Optional<String> error) {
    private static final int LONGEST_ERROR = 60;

    /** Read a query; of a parameter that is there twice, nothing counts. */
    static Callback of(String rawQuery) {
        Map<String, Optional<String>> found = new HashMap<>();
        for (String parameter : rawQuery.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                String name = decoded(parts[0]).orElse("");
                found.put(name, found.containsKey(name) ? Optional.empty() : decoded(parts[1]));
            }
        }
        return new Callback(
                given(found, "code"),
                given(found, "state"),
                given(found, "error").map(Callback::word));
    }

    private static Optional<String> given(Map<String, Optional<String>> found, String name) {
        return found.getOrDefault(name, Optional.empty()).filter(value -> !value.isEmpty());
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String word(String error) {
        String word = error.replaceAll("[^A-Za-z0-9_.-]", "?");
        return word.length() <= LONGEST_ERROR ? word : word.substring(0, LONGEST_ERROR);
    }

    @Override
    public String toString() {
        return "callback";
    }
}
