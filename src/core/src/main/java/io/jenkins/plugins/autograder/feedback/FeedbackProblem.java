package io.jenkins.plugins.autograder.feedback;

import java.util.Optional;

/**
 * One way in which a grader's answer breaks the contract.
 *
 * @param rule the stable id of the rule, {@code GR100} to {@code GR105}
 * @param severity whether a grade is left
 * @param message what is wrong and what was found, one line
 * @param mend what to change in the grader, one line
 * @param position where in the document, if there is a place
 */
public record FeedbackProblem(
        String rule, Severity severity, String message, String mend, Optional<Position> position) {}
