package io.jenkins.plugins.autograder.feedback;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading a grader's answer.
 *
 * @param feedback present exactly when no problem is an error
 * @param problems in the order of their place in the document
 */
public record FeedbackReading(Optional<Feedback> feedback, List<FeedbackProblem> problems) {
    public FeedbackReading {
        problems = List.copyOf(problems);
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (broken == feedback.isPresent()) {
            throw new IllegalArgumentException("a reading has either feedback or an error, and not both");
        }
    }
}
