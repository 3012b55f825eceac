package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the snippets of a task. */
@Command(
        name = "snippets",
        description = "Run the solution of a task, and write what students are shown of it, each snippet as a part of a"
                + " page.")
final class SnippetsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SnippetOptions options;

    @Option(
            names = "--outfile",
            paramLabel = "DIR",
            description = "The directory in which they go. Default: snippets/TASK in the course.")
    private @Nullable Path outfile;

    SnippetsCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new SnippetOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        LoadedTask loaded = options.load();
        new TaskPages(console, loaded, true).snippets(options.snippets(loaded, console), Optional.ofNullable(outfile));
        return ExitCode.OK;
    }
}
