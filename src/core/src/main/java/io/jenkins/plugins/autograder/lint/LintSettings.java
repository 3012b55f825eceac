package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a team has decided about rules.
 *
 * @param severities of rules, by id, in place of their own
 * @param ignores findings that are not reported
 */
public record LintSettings(Map<String, Severity> severities, List<Ignore> ignores) implements Serializable {
    /** No decisions. */
    public static final LintSettings NONE = new LintSettings(Map.of(), List.of());

    /**
     * Findings that are not reported.
     *
     * @param rule of the findings
     * @param file a pattern of Go's filepath.Match for the end of their file's path; empty for all files
     * @param reason for people
     * @param where this was decided
     */
    public record Ignore(String rule, String file, String reason, Place where) implements Serializable {}

    public LintSettings {
        severities = Map.copyOf(severities);
        ignores = List.copyOf(ignores);
    }
}
