package io.jenkins.plugins.autograder.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Puts the commands together, and maps what goes wrong to one line and an exit code. */
final class CommandLines {
    private CommandLines() {}

    /** Lambdas throughout: a method reference would load its command's class. */
    private static CommandTree tree(Console console) {
        GlobalOptions globals = new GlobalOptions();
        CommandTree root = new CommandTree(() -> new AutograderCommand(globals))
                .with("version", () -> new VersionCommand(console))
                .with("profile", () -> new ProfileCommand(console))
                .with(
                        "grade",
                        new CommandTree(() -> new GradeCommand())
                                .with("local", () -> new GradeLocalCommand(console, globals))
                                .with("examples", () -> new GradeExamplesCommand(console, globals)))
                .with("sanity", () -> new SanityCommand(console, globals))
                .with("ls", () -> new LsCommand(console, globals))
                .with("cat", () -> new CatCommand(console, globals))
                .with("inspect", () -> new InspectCommand(console, globals))
                .with("demo", () -> new DemoCommand(console, globals))
                .with("simulator", () -> new SimulatorCommand(console, globals));
        EvaluationCommands.addTo(root, console, globals);
        CourseraCommands.addTo(root, console, globals);
        return root;
    }

    /**
     * Run a command.
     *
     * @return an {@link ExitCode}
     */
    static int execute(Console console, String... args) {
        List<String> words = List.of(args);
        if (words.contains("-h") || words.contains("--help")) {
            return of(console).execute(args);
        }
        CommandLine line = tree(console).meantBy(words);
        prepare(line, console);
        line.setParameterExceptionHandler(new AllInView(console));
        return line.execute(args);
    }

    /**
     * Has the whole program tell what is wrong with the words. A class, since Java 17 cannot archive a lambda of
     * picocli's interfaces, nor any class that implements one of which there is a lambda.
     */
    private record AllInView(Console console) implements IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException failure, String[] args) {
            return of(console).execute(args);
        }
    }

    /** All commands. */
    static CommandLine of(Console console) {
        CommandLine line = tree(console).whole();
        prepare(line, console);
        return line;
    }

    private static void prepare(CommandLine line, Console console) {
        Failures failures = new Failures(console);
        line.setExecutionExceptionHandler(failures);
        line.setParameterExceptionHandler(failures);
        line.registerConverter(Double.class, new Converters.OfNumber());
        line.registerConverter(Integer.class, new Converters.OfCount());
        line.registerConverter(int.class, new Converters.OfCount());
        line.registerConverter(URI.class, new Converters.OfAddress());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(console.terminal());
        abbreviateSynopsis(line);
    }

    /** What a command has to be given is read at a glance; its options are listed below. */
    private static void abbreviateSynopsis(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandLines::abbreviateSynopsis);
    }
}
