package io.jenkins.plugins.autograder.simulator.http;

import java.util.Optional;

/**
 * One way to reach an endpoint.
 *
 * @param method as in {@code GET}
 * @param path the path below its host, without the id
 * @param takesId whether one more path segment follows, which names what is asked for
 * @param selector the query parameter that decides among endpoints of one path, as in {@code action=publish}; may be empty
 */
record Route(String method, String path, boolean takesId, String selector) {
    private static final String ID = "/{id}";

    static Route parse(String text) {
        String[] words = text.split(" ", 2);
        String[] parts = words[1].split("\\?", 2);
        boolean takesId = parts[0].endsWith(ID);
        String path = takesId ? parts[0].substring(0, parts[0].length() - ID.length()) : parts[0];
        return new Route(words[0], path, takesId, parts.length > 1 ? parts[1] : "");
    }

    /** The id in this path, still encoded; empty text for a route without one; nothing if the path is another one. */
    Optional<String> idIn(String rawPath) {
        if (!takesId) {
            // Both tools of Coursera's write some of these paths with a slash before the query.
            return rawPath.equals(path) || rawPath.equals(path + "/") ? Optional.of("") : Optional.empty();
        }
        String rest = rawPath.startsWith(path + "/") ? rawPath.substring(path.length() + 1) : "";
        return rest.isEmpty() || rest.contains("/") ? Optional.empty() : Optional.of(rest);
    }

    boolean selects(Parameters query) {
        if (selector.isEmpty()) {
            return true;
        }
        String[] pair = selector.split("=", 2);
        return query.get(pair[0]).filter(pair[1]::equals).isPresent();
    }

    @Override
    public String toString() {
        return method + " " + path + (takesId ? ID : "") + (selector.isEmpty() ? "" : "?" + selector);
    }
}
