package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Exercises with a deadline, which students check by themselves.
 *
 * @param id by which it is known
 * @param description for people; may be empty
 * @param release from when on it is to be seen
 * @param timely until when it counts in full
 * @param url of the exercises; may be empty
 * @param solutionUrl of their solutions; may be empty
 * @param hidden whether overviews leave it out
 * @param exercises in order
 * @param settings of a server that differ from the course's
 */
public record ExerciseGroup(
        String id,
        String description,
        Optional<ZonedDateTime> release,
        Optional<ZonedDateTime> timely,
        String url,
        String solutionUrl,
        boolean hidden,
        List<Exercise> exercises,
        Settings settings) {
    public ExerciseGroup {
        exercises = List.copyOf(exercises);
    }

    /**
     * One of them.
     *
     * @param id by which it is known
     * @param count how many outcomes are expected
     * @param perOutcome the concepts of each outcome, as paths
     * @param passive indexes of outcomes that are good from the start, from 0
     * @param concepts of the exercise as a whole, as paths
     */
    public record Exercise(
            String id, int count, List<List<String>> perOutcome, List<Integer> passive, List<String> concepts) {
        public Exercise {
            perOutcome = perOutcome.stream().map(List::copyOf).toList();
            passive = List.copyOf(passive);
            concepts = List.copyOf(concepts);
        }
    }
}
