package io.jenkins.plugins.autograder.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** All commands there are. */
final class Commands {
    private Commands() {}

    static List<CommandLine> all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        List<CommandLine> found = new ArrayList<>();
        collect(CommandLines.of(new Console(nowhere, nowhere, false, false, Map.of())), found);
        return found;
    }

    static CommandLine named(String qualifiedName) {
        return all().stream()
                .filter(command -> command.getCommandSpec().qualifiedName().equals(qualifiedName))
                .findFirst()
                .orElseThrow();
    }

    private static void collect(CommandLine command, List<CommandLine> found) {
        found.add(command);
        command.getSubcommands().values().forEach(each -> collect(each, found));
    }
}
