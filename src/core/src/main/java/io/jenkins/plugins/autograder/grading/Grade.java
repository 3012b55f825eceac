package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.sandbox.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of grading one submission once.
 *
 * @param status whether there is a grade
 * @param reason one sentence that explains the status, for people
 * @param feedback what the grader said, where it could be read; a status other than graded may have it too, since a
 *     grader that answered and then ran out of memory still answered
 * @param problems how the answer breaks the contract, or may
 * @param run the run behind it
 */
public record Grade(
        GradeStatus status, String reason, Optional<Feedback> feedback, List<FeedbackProblem> problems, Run run) {
    public Grade {
        problems = List.copyOf(problems);
    }

    /** The score, where there is a grade. */
    public OptionalDouble score() {
        return status == GradeStatus.GRADED && feedback.isPresent()
                ? OptionalDouble.of(feedback.get().score())
                : OptionalDouble.empty();
    }
}
