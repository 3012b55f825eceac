package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The two ways to grade. */
@Command(
        name = "grade",
        synopsisSubcommandLabel = "COMMAND",
        description = "Grade one submission, or all examples of a grader.")
final class GradeCommand implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "grade what: local or examples?");
        }
    }
}
