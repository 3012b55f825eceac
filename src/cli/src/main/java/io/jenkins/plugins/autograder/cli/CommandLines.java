package io.jenkins.plugins.autograder.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Puts the commands together and maps what goes wrong to one line and an exit code. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(Console console) {
        GlobalOptions globals = new GlobalOptions();
        CommandLine grade = new CommandLine(new GradeCommand())
                .addSubcommand(new GradeLocalCommand(console, globals))
                .addSubcommand(new GradeExamplesCommand(console, globals));
        CommandLine root = new CommandLine(new AutograderCommand(globals))
                .addSubcommand(new VersionCommand(console))
                .addSubcommand(new ProfileCommand(console))
                .addSubcommand(grade)
                .addSubcommand(new SanityCommand(console, globals))
                .addSubcommand(new LsCommand(console, globals))
                .addSubcommand(new CatCommand(console, globals))
                .addSubcommand(new InspectCommand(console, globals))
                .addSubcommand(new DemoCommand(console, globals))
                .addSubcommand(new SimulatorCommand(console, globals));
        CourseraCommands.addTo(root, console, globals);
        Failures failures = new Failures(console);
        root.setExecutionExceptionHandler(failures);
        root.setParameterExceptionHandler(failures);
        root.registerConverter(Double.class, new Converters.OfNumber());
        root.registerConverter(Integer.class, new Converters.OfCount());
        root.registerConverter(int.class, new Converters.OfCount());
        root.registerConverter(URI.class, new Converters.OfAddress());
        root.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        root.setUsageHelpAutoWidth(console.terminal());
        abbreviateSynopsis(root);
        return root;
    }

    /** What a command has to be given is read at a glance; its options are listed below. */
    private static void abbreviateSynopsis(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandLines::abbreviateSynopsis);
    }
}
