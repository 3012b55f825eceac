package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;

/**
 * A line that is a comment; it may stand between the lines of one instruction.
 *
 * @param text without the sign, the blanks around it and the line end
 * @param span from the sign to the line end
 */
public record Comment(String text, Span span) {}
