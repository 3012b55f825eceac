package io.jenkins.plugins.autograder.lint.shell;

import java.util.List;

/**
 * A script.
 *
 * @param text all of it
 * @param commands simple commands in the order of their places, those of substitutions and functions included
 * @param complete whether all of it was understood; if not, what is missing is at the end
 */
public record ShellScript(String text, List<ShellCommand> commands, boolean complete) {
    public ShellScript {
        commands = List.copyOf(commands);
    }

    /** Read the text of a script, POSIX or bash. Any text can be read. */
    public static ShellScript parse(String text) {
        return new ShellParser(text).parse();
    }
}
