package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From which severity on a run of the linter fails. */
public enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    /** The words for people and files. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(FailOn::word).toList();

    /** {@code error}, {@code warning}, {@code info} or {@code never}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Read one of {@link #WORDS}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static FailOn of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a result fails. */
    public boolean fails(LintResult result) {
        return switch (this) {
            case ERROR -> result.has(Severity.ERROR);
            case WARNING -> result.has(Severity.WARNING);
            case INFO -> result.has(Severity.INFO);
            case NEVER -> false;
        };
    }
}
