package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who this user is to Coursera. */
@Command(
        name = "configure",
        aliases = "config",
        synopsisSubcommandLabel = "COMMAND",
        description = "Authorise this program at Coursera, and see to the authorisation.")
final class ConfigureCommand implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "configure what: authorize, check-auth, display-auth-cache or import-cache?");
        }
    }
}
