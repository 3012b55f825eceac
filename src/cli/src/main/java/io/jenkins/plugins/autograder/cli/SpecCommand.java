package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with a spec without running anything. */
@Command(name = "spec", synopsisSubcommandLabel = "COMMAND", description = "Look at the specs of tasks.")
final class SpecCommand implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "what of the spec: lint or list?");
        }
    }
}
