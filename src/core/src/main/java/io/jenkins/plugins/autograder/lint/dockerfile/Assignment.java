package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.Optional;

/**
 * A name and its value, of {@code ENV}, {@code LABEL} or {@code ARG}.
 *
 * @param name as it is written
 * @param value as it is written; absent for an {@code ARG} without default
 * @param span of both
 */
public record Assignment(Word name, Optional<Word> value, Span span) {}
