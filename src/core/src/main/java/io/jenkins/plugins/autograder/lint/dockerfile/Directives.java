package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The parser directives at the top of a file.
 *
 * @param all in their order
 */
public record Directives(List<Directive> all) {
    /**
     * One of them, {@code # name=value}.
     *
     * @param name in small letters: {@code syntax}, {@code escape} or {@code check}
     */
    public record Directive(String name, String value, Span span) {}

    public Directives {
        all = List.copyOf(all);
    }

    /** The character that continues a line and takes the meaning from the next one. */
    public char escape() {
        return named("escape")
                .filter(directive -> directive.value().equals("`"))
                .map(directive -> '`')
                .orElse('\\');
    }

    /** The directive of that name. */
    public Optional<Directive> named(String name) {
        return all.stream().filter(directive -> directive.name().equals(name)).findFirst();
    }
}
