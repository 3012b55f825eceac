package io.jenkins.plugins.autograder.lint.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** The grader cannot work in production, or gives something away. */
    ERROR,
    /** It may fail or differ in production. */
    WARNING,
    /** It could be better. */
    INFO;

    /** The words for people and files, the worst first. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Severity::word).toList();

    /** {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as bad as another one, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /**
     * Read one of {@link #WORDS}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
