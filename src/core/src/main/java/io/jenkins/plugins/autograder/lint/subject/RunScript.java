package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.source.LogicalText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.util.List;

/**
 * The script of a {@code RUN}.
 *
 * @param run the instruction
 * @param stage that it is in
 * @param text of the script
 * @param script parsed
 * @param commands all of them, without what only starts them, such as {@code sudo}
 * @param pipefail whether a failure within a pipe ends it
 */
public record RunScript(
        Instruction.Run run,
        Stage stage,
        LogicalText text,
        ShellScript script,
        List<ShellCommand> commands,
        boolean pipefail) {
    public RunScript {
        commands = List.copyOf(commands);
    }

    /** Where a command stands in the file. */
    public Span span(ShellCommand command) {
        return text.span(command.start(), command.end());
    }

    /** Where a word stands in the file. */
    public Span span(ShellWord word) {
        return text.span(word.start(), word.end());
    }
}
