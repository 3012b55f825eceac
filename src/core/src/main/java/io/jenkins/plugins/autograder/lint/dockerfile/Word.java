package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;

/**
 * A word of an instruction.
 *
 * @param text as it is written, with its quotes and variables; of a JSON string the value
 * @param span where it stands, quotes of JSON included
 */
public record Word(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
