package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of an example.
 *
 * @param name of its directory
 * @param goals that are expected to have a status; all others have to be accomplished
 * @param evaluation as a whole, in a word
 * @param score from 0 to 1, at least and at most
 * @param warnings texts, each of which has to be in a warning; other warnings are not expected
 * @param place where it stands
 */
public record ExampleSpec(
        String name,
        List<ExpectedGoal> goals,
        Optional<Evaluation> evaluation,
        Optional<ScoreRange> score,
        List<String> warnings,
        Place place) {
    public ExampleSpec {
        goals = List.copyOf(goals);
        warnings = List.copyOf(warnings);
    }

    /**
     * A status that is expected of a goal.
     *
     * @param reference names the goal: its id, a part of it behind {@code #}, or titles
     * @param status that is expected
     * @param place where it stands
     */
    public record ExpectedGoal(String reference, Status status, Place place) {}

    /**
     * A range of scores.
     *
     * @param least from 0 to 1
     * @param most the same, or more
     */
    public record ScoreRange(double least, double most) {
        /** Against rounding errors. */
        private static final double SLACK = 1e-9;

        /** Whether a score is in it. */
        public boolean contains(double score) {
            return score >= least - SLACK && score <= most + SLACK;
        }
    }
}
