package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of all submissions of a request: what a gradebook needs, and not what is said of each.
 *
 * @param task that they are of
 * @param columns the goals, in order
 * @param rows one for each submission, in the order of the request; fewer where the evaluation ended before its time
 * @param interruption why it ended before its time
 * @param started when
 * @param duration of all of it
 */
public record ClassResult(
        TaskInfo task,
        List<Column> columns,
        List<Row> rows,
        Optional<String> interruption,
        Instant started,
        Duration duration) {
    public ClassResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A goal. */
    public record Column(String id, String title, Category category) implements Serializable {}

    /**
     * A submission.
     *
     * @param user whose it is
     * @param missing whether nothing was handed in
     * @param evaluation in a word
     * @param fraction of foundational and core goals by their weights, from 0 to 1
     * @param points that the course gives for the word; absent where it gives none
     * @param statuses of the goals, by their ids; empty where nothing was handed in
     * @param warnings how many there are
     * @param duration how long it took
     */
    public record Row(
            String user,
            boolean missing,
            Evaluation evaluation,
            double fraction,
            OptionalDouble points,
            Map<String, Status> statuses,
            int warnings,
            Duration duration) {
        public Row {
            statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        }
    }

    /** How many have an evaluation. */
    public long count(Evaluation evaluation) {
        return rows.stream().filter(row -> row.evaluation() == evaluation).count();
    }
}
