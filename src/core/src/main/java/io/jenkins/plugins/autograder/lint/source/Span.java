package io.jenkins.plugins.autograder.lint.source;

import java.io.Serializable;

/**
 * A stretch of a text.
 *
 * @param start offset of its first character, from 0
 * @param end offset behind its last character
 */
public record Span(int start, int end) implements Serializable {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span is " + start + " to " + end + "; it has to go forward from 0");
        }
    }

    /** From the start of this one to the end of another one behind it. */
    public Span to(Span last) {
        return new Span(start, last.end);
    }

    /** Whether the other one lies within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
