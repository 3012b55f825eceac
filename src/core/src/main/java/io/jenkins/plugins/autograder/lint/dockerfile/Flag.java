package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;

/**
 * A flag of an instruction, {@code --name=value}.
 *
 * @param name without the dashes
 * @param value empty where there is none
 * @param span of all of it
 */
public record Flag(String name, String value, Span span) {}
