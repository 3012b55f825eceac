package io.jenkins.plugins.autograder.lint.dockerfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The build arguments and variables that an instruction sees. Immutable. */
final class Variables {
    /** Nothing is known: whatever the base image sets is there, too. */
    static final Variables NONE = new Variables(Map.of(), false);

    /** Before the first FROM there is no base image: what is not declared is empty. */
    static final Variables GLOBAL = new Variables(Map.of(), true);

    private final Map<String, Optional<String>> values;
    private final boolean complete;

    private Variables(Map<String, Optional<String>> values, boolean complete) {
        this.values = values;
        this.complete = complete;
    }

    /**
     * What is known of a variable.
     *
     * @param known whether its value is
     * @param value absent where it is known to be unset
     */
    record Lookup(boolean known, Optional<String> value) {}

    Lookup look(String name) {
        Optional<String> value = values.get(name);
        if (value == null) {
            return new Lookup(complete && !isPredefined(name), Optional.empty());
        }
        return new Lookup(value.isPresent(), value);
    }

    /** These and one more; a value that is absent is one that nobody knows before the build. */
    Variables with(String name, Optional<String> value) {
        Map<String, Optional<String>> more = new HashMap<>(values);
        more.put(name, value);
        return new Variables(more, complete);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What builders define by themselves, with values that depend on the build. */
    private static boolean isPredefined(String name) {
        return name.startsWith("TARGET")
                || name.startsWith("BUILD")
                || name.toLowerCase(java.util.Locale.ROOT).endsWith("_proxy");
    }
}
