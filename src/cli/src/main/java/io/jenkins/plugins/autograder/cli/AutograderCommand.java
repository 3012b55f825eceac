package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a whole. */
@Command(
        name = "autograder",
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The CI companion of people who write autograders for Coursera.",
        optionListHeading = "%nBefore the command:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as expected; grade local: a valid grade",
            "1:not as expected, or refused by Coursera",
            "2:worth another try later",
            "64:wrong usage, or mistakes in the files given",
            "69:no engine, no image, or the engine was lost",
            "70:our own fault",
            "130:interrupted"
        },
        footer = {"", "To begin with: autograder demo"})
final class AutograderCommand implements Runnable {
    @Mixin
    final GlobalOptions globals;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    AutograderCommand(GlobalOptions globals) {
        this.globals = globals;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "which command?");
        }
    }
}
