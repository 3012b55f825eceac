package io.jenkins.plugins.autograder.lint.shell;

import java.util.List;
import java.util.Optional;

/**
 * A word of a command. Offsets are those of the script's text.
 *
 * @param text as it is written
 * @param literal what the command gets, without quotes; absent where something is to be put in its place first
 * @param uses the variables and substitutions in it
 * @param start of the word
 * @param end behind it
 */
public record ShellWord(String text, Optional<String> literal, List<Use> uses, int start, int end) {
    /**
     * A place where something is put in.
     *
     * @param name of the variable; empty for the output of a command
     * @param quoted whether it stays one word whatever the value is
     * @param plain whether it is the value itself, without default, length or replacement
     */
    public record Use(String name, boolean quoted, boolean plain, int start, int end) {}

    public ShellWord {
        uses = List.copyOf(uses);
    }

    /** Whether it is that word. */
    public boolean is(String wanted) {
        return literal.filter(wanted::equals).isPresent();
    }
}
