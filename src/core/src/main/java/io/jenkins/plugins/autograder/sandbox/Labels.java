package io.jenkins.plugins.autograder.sandbox;

import java.time.Instant;
import java.util.Map;

/** The labels on every container of ours, by which a sweep knows what was left behind. */
final class Labels {
    static final String SESSION = "io.jenkins.plugins.autograder.session";

    /** Epoch seconds after which no living engine can still want the container, wherever it runs. */
    static final String EXPIRES = "io.jenkins.plugins.autograder.expires";

    /** Whether somebody wants to look into the container afterwards: it is stopped in time, but never removed. */
    static final String KEEP = "io.jenkins.plugins.autograder.keep";

    private Labels() {}

    static Map<String, String> of(String session, Instant expires, boolean keep) {
        return Map.of(SESSION, session, EXPIRES, Long.toString(expires.getEpochSecond()), KEEP, Boolean.toString(keep));
    }

    static boolean keep(Map<String, String> labels) {
        return Boolean.parseBoolean(labels.get(KEEP));
    }

    static boolean expired(Map<String, String> labels, Instant now) {
        try {
            return Long.parseLong(labels.getOrDefault(EXPIRES, ""), 10) < now.getEpochSecond();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
