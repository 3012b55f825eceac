package io.jenkins.plugins.autograder.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Row;
import io.jenkins.plugins.autograder.evaluation.judge.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one submission. Plain data, which can be written as JSON and read back.
 *
 * @param task that it is for
 * @param user whose it is
 * @param missing whether nothing was handed in that could be evaluated; then there are no goals
 * @param judgement what it is judged to be
 * @param files what was handed in, as far as it was looked at
 * @param notes for the teacher: what was left out on the way, and the like
 * @param timestamp when it was evaluated
 * @param duration how long that took
 */
public record EvaluationResult(
        TaskInfo task,
        String user,
        boolean missing,
        Judgement judgement,
        List<SubmittedFile> files,
        List<String> notes,
        Instant timestamp,
        Duration duration) {
    public EvaluationResult {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * A file that was looked at.
     *
     * @param filename in the submission
     * @param path where it was, for people
     * @param code the text that ran
     * @param original the text that was handed in, where lines of it had to be made comments
     */
    public record SubmittedFile(String filename, String path, String code, Optional<String> original) {}

    /** The goals as they are laid out in a table. */
    @JsonIgnore
    public List<Row> table() {
        return switch (task.grouping()) {
            case FLAT -> Tables.flat(judgement.goals());
            case CATEGORY -> Tables.byCategory(judgement.goals());
            case TYPE -> Tables.byType(judgement.goals());
        };
    }
}
