package io.jenkins.plugins.autograder.lint.shell;

import java.util.Optional;

/**
 * A redirection.
 *
 * @param descriptor the number before the operator; -1 for none
 * @param operator {@code >}, {@code >>}, {@code >&}, {@code &>}, {@code <}, {@code <<} and so on
 * @param target where to
 * @param body of a here-document
 */
public record Redirect(int descriptor, String operator, ShellWord target, Optional<String> body) {
    /** Whether it sends standard output elsewhere. */
    public boolean takesOutput() {
        return operator.startsWith("&>") || (operator.startsWith(">") && (descriptor == -1 || descriptor == 1));
    }
}
