package io.jenkins.plugins.autograder.lint.finding;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a rule found.
 *
 * @param rule its stable id, {@code GR001}
 * @param severity in the profile that was looked at
 * @param region where
 * @param message what is there and why it matters, one line
 * @param mend what to change, one line
 * @param edits that mend it mechanically; none where a person has to decide
 */
public record Finding(String rule, Severity severity, Region region, String message, String mend, List<Edit> edits)
        implements Serializable {
    public Finding {
        edits = List.copyOf(edits);
    }

    /** This finding, taken more or less seriously. */
    public Finding with(Severity other) {
        return new Finding(rule, other, region, message, mend, edits);
    }
}
