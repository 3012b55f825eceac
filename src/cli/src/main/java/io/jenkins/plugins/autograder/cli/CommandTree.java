package io.jenkins.plugins.autograder.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * A command with those below it, of which only the ones are made that can have been meant: picocli reads a command's
 * options by reflection, and for all commands together that takes longer than Java needs to start.
 */
final class CommandTree {
    private final Supplier<Object> command;
    private final Optional<String> oldName;
    private final Map<String, CommandTree> below = new LinkedHashMap<>();

    CommandTree(Supplier<Object> command) {
        this(command, Optional.empty());
    }

    private CommandTree(Supplier<Object> command, Optional<String> oldName) {
        this.command = command;
        this.oldName = oldName;
    }

    /** Add a command without others below it. */
    CommandTree with(String name, Supplier<Object> leaf) {
        return with(name, new CommandTree(leaf));
    }

    /** Add a command that has others below it. */
    CommandTree with(String name, CommandTree branch) {
        below.put(name, branch);
        return this;
    }

    /** Add a name that a command had in an old tool, which works and is not listed. */
    CommandTree withOld(String name, Supplier<Object> leaf) {
        return with(name, new CommandTree(leaf, Optional.of(name)));
    }

    /** The command with everything below it. */
    CommandLine whole() {
        return meantBy(List.of());
    }

    /**
     * The command with what these words can mean: at each level the commands whose names are among them, wherever they
     * stand; all where there is none, so that whatever is said of missing or misspelt names is complete.
     */
    CommandLine meantBy(List<String> words) {
        CommandLine line = new CommandLine(command.get());
        oldName.ifPresent(
                name -> line.getCommandSpec().name(name).usageMessage().hidden(true));
        boolean named = below.keySet().stream().anyMatch(words::contains);
        below.forEach((name, tree) -> {
            if (!named || words.contains(name)) {
                line.addSubcommand(name, tree.meantBy(words));
            }
        });
        return line;
    }
}
