package io.jenkins.plugins.autograder.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Puts the commands together and maps what goes wrong to one line and an exit code. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(Console console) {
        CommandLine grade = new CommandLine(new GradeCommand())
                .addSubcommand(new GradeLocalCommand(console))
                .addSubcommand(new GradeExamplesCommand(console));
        CommandLine root = new CommandLine(new AutograderCommand())
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new ProfileCommand(console))
                .addSubcommand(grade)
                .addSubcommand(new LsCommand(console))
                .addSubcommand(new CatCommand(console))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new DemoCommand(console));
        Failures failures = new Failures(console);
        root.setExecutionExceptionHandler(failures);
        root.setParameterExceptionHandler(failures);
        root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        root.setUsageHelpAutoWidth(console.terminal());
        return root;
    }
}
