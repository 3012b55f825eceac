package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What every instruction has.
 *
 * @param keyword in capitals
 * @param name where the keyword stands
 * @param span all of the instruction, here-documents included, without the last line end
 * @param flags in their order
 * @param arguments what follows the flags, its lines joined
 * @param heredocs in their order
 */
public record Head(
        String keyword, Span name, Span span, List<Flag> flags, LogicalText arguments, List<Heredoc> heredocs) {
    public Head {
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
    }

    /** The value of a flag; empty text where it has none. */
    public Optional<Flag> flag(String flag) {
        return flags.stream().filter(one -> one.name().equals(flag)).findFirst();
    }

    /** The place that speaks for the instruction: its first line, from the keyword on. */
    Span line() {
        return arguments.text().isEmpty() ? name : name.to(arguments.span());
    }
}
