package io.jenkins.plugins.autograder.feedback;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("position is " + line + ":" + column + "; lines and columns start at 1");
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
