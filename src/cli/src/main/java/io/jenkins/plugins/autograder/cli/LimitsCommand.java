package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the grader of a part may use. */
@Command(
        name = "limits",
        synopsisSubcommandLabel = "COMMAND",
        description = "See or change what the grader of a part may use. For coursera-v2.")
final class LimitsCommand implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "limits: get or update?");
        }
    }
}
