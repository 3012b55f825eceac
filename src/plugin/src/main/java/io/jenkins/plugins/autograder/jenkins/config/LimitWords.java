package io.jenkins.plugins.autograder.jenkins.config;

import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Limits of runs as people write them. What is blank, or 0, says nothing.
 *
 * @param timeout such as {@code 20m}
 * @param memory such as {@code 2GB}
 * @param cpus such as {@code 0.5}
 * @param processes processes and threads at one time
 */
public record LimitWords(String timeout, String memory, String cpus, int processes) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No limit is said. */
    public static final LimitWords NONE = new LimitWords("", "", "", 0);

    /**
     * What they say.
     *
     * @throws IllegalArgumentException that says which is none, and what is allowed
     */
    public LimitOverrides read() {
        return new LimitOverrides(
                read("timeout", timeout, Durations.ALLOWED, Durations::parse),
                read("memory", memory, Sizes.ALLOWED, Sizes::parse)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                read("cpus", cpus, "a number such as 1 or 0.5", Double::valueOf)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                processes == 0 ? OptionalInt.empty() : OptionalInt.of(processes));
    }

    /** Reads a value from a text. */
    private interface Reader<T> {
        T read(String text);
    }

    private static <T> Optional<T> read(String key, String text, String allowed, Reader<T> reader) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(reader.read(text.trim()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " is " + text.trim() + "; " + allowed, e);
        }
    }
}
