package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.Span;

/**
 * A here-document of an instruction.
 *
 * @param name that ends it
 * @param marker where it is announced, {@code <<NAME}
 * @param expands whether variables in it are replaced: its name is not quoted
 * @param body the lines, without leading tabs where {@code <<-} says so
 * @param closed whether the line that ends it is there
 */
public record Heredoc(String name, Span marker, boolean expands, LogicalText body, boolean closed) {}
