package io.jenkins.plugins.autograder.feedback;

import java.util.Optional;

/**
 * What a grader said of a submission.
 *
 * @param score the fraction of full marks, 0.0 to 1.0
 * @param text the plain feedback; may be empty where there is rich feedback
 * @param rich the HTML or text document that the learner sees instead of {@code text}
 * @param gradable false where the grader declared, by {@code "gradable": false}, that the submission cannot be graded
 *     at all. Coursera ignores the field; the score still counts there.
 */
public record Feedback(double score, String text, Optional<RichFeedback> rich, boolean gradable) {
    public Feedback {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score is " + score + "; a score is 0.0 to 1.0");
        }
    }
}
