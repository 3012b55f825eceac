package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;

/**
 * Something that no builder would take, or that it takes with a complaint.
 *
 * @param span where
 * @param fatal whether a build ends here
 * @param message what is there and what is allowed, one line
 * @param mend what to change, one line
 */
public record SyntaxProblem(Span span, boolean fatal, String message, String mend) {}
