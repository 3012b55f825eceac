package io.jenkins.plugins.autograder.simulator.world;

import java.util.ArrayList;
import java.util.List;

/** Ids made of ids: {@code COURSE~ITEM}, where a {@code ~} within one of them is written {@code !~}. */
public final class CompositeId {
    private CompositeId() {}

    /** One id of several. */
    public static String join(String... parts) {
        List<String> escaped = new ArrayList<>();
        for (String part : parts) {
            escaped.add(part.replace("~", "!~"));
        }
        return String.join("~", escaped);
    }

    /** The ids in one. */
    public static List<String> split(String id) {
        List<String> parts = new ArrayList<>();
        for (String part : id.split("(?<!!)~", -1)) {
            parts.add(part.replace("!~", "~"));
        }
        return parts;
    }
}
