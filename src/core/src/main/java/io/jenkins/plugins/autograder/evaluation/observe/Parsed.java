package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.Optional;

/**
 * A text of the spec's author, such as a pattern, parsed as the submissions are.
 *
 * @param tree a {@code Module}; absent if it cannot be parsed
 * @param error what is wrong with it
 */
public record Parsed(Optional<Node> tree, Optional<SyntaxError> error) {
    /**
     * A place where the text is not of the language.
     *
     * @param line from 1
     * @param column from 0
     * @param message in the language's own words
     */
    public record SyntaxError(int line, int column, String message) {}
}
