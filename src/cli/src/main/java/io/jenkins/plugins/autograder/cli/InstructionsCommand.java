package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the instructions of a task. */
@Command(
        name = "instructions",
        description = "Write what students are told of a task, as a page: its text, its snippets, and the goals that it"
                + " leads to.")
final class InstructionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SnippetOptions options;

    @Option(
            names = "--outfile",
            paramLabel = "DIR",
            description = "The directory in which it goes. Default: instructions/TASK in the course.")
    private @Nullable Path outfile;

    @Option(names = "--fragments", description = "Write a part of another page, without a frame.")
    private boolean fragments;

    InstructionsCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new SnippetOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        LoadedTask loaded = options.load();
        new TaskPages(console, loaded, fragments)
                .instructions(options.snippets(loaded, console), Optional.ofNullable(outfile));
        return ExitCode.OK;
    }
}
