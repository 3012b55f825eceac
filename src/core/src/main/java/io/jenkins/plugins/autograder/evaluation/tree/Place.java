package io.jenkins.plugins.autograder.evaluation.tree;

/**
 * Where a node stands in its file.
 *
 * @param line of the first character, from 1
 * @param column of the first character, from 0
 * @param endLine of the last character
 * @param endColumn after the last character
 */
public record Place(int line, int column, int endLine, int endColumn) {
    public Place {
        if (line < 1 || column < 0 || endLine < line || endColumn < 0 || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "at is [%d, %d, %d, %d]; it has to be line (from 1), column (from 0), and their ends behind them"
                            .formatted(line, column, endLine, endColumn));
        }
    }
}
