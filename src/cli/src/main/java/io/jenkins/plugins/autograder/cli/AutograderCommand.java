package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a whole. */
@Command(
        name = "autograder",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The CI companion of people who write autograders for Coursera.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as expected",
            "1:not as expected",
            "2:worth another try later",
            "64:wrong usage, or mistakes in the files given",
            "69:no engine, or no image",
            "70:our own fault"
        },
        footer = {"", "To begin with: autograder demo"})
final class AutograderCommand implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "which command?");
        }
    }
}
