package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.Map;

/**
 * Something that a submission is judged by.
 *
 * @param id by which it is known; those that come again in a rubric are numbered
 * @param description what people read of it
 * @param tags where it belongs
 * @param test how it is judged
 * @param explanations sentences in place of the usual one, by status
 */
public record Goal(GoalId id, Description description, Tags tags, GoalTest test, Map<Status, String> explanations) {
    public Goal {
        explanations = Map.copyOf(explanations);
        Require.that(
                id.category() == tags.category(),
                "category of " + id + " is " + tags.category().word() + "; it has to be the one in the id");
    }

    /** With the usual explanations. */
    public static Goal of(GoalId id, Description description, Tags tags, GoalTest test) {
        return new Goal(id, description, tags, test, Map.of());
    }
}
