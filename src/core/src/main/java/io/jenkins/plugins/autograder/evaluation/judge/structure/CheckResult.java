package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.List;

/**
 * What came of a check.
 *
 * @param id of the check
 * @param title what was checked, for people: {@code at least 2 loops}
 * @param verdict with places in the code
 * @param warnings for the whole report; may be empty
 * @param parts what came of its requirements at the first place that meets them, or else at the one that comes nearest
 */
public record CheckResult(String id, String title, Verdict verdict, List<String> warnings, List<CheckResult> parts) {
    public CheckResult {
        warnings = List.copyOf(warnings);
        parts = List.copyOf(parts);
    }
}
