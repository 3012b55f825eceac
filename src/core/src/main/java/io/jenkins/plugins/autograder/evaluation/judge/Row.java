package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table that a report shows: a goal, or a group of rows.
 *
 * @param id of the goal; empty for a group
 * @param description what people read of it
 * @param tags of the goal; absent for a group
 * @param verdict of the goal, or of the group as a whole
 * @param warnings of the goal
 * @param rows within
 */
public record Row(
        String id,
        Description description,
        Optional<Tags> tags,
        Verdict verdict,
        List<String> warnings,
        List<Row> rows) {
    public Row {
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
    }
}
