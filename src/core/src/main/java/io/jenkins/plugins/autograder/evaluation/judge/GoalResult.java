package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.List;

/**
 * What became of a goal.
 *
 * @param id in full, unique in the rubric
 * @param description what people read of it
 * @param tags where it belongs
 * @param verdict the status, and why
 * @param warnings for the whole report
 * @param contexts the ids of what was looked at
 * @param parts what became of its parts, where it has some that are shown
 */
public record GoalResult(
        String id,
        Description description,
        Tags tags,
        Verdict verdict,
        List<String> warnings,
        List<String> contexts,
        List<GoalResult> parts) {
    public GoalResult {
        warnings = List.copyOf(warnings);
        contexts = List.copyOf(contexts);
        parts = List.copyOf(parts);
    }

    /** What became of it, in a word. */
    public Status status() {
        return verdict.status();
    }
}
