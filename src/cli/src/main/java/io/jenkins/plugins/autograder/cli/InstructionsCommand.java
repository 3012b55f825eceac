package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.Snippets;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
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
    private final TaskOptions task = new TaskOptions();

    @Option(
            names = "--outfile",
            paramLabel = "DIR",
            description = "The directory in which it goes. Default: instructions/TASK in the course.")
    private @Nullable Path outfile;

    @Option(names = "--fragments", description = "Write a part of another page, without a frame.")
    private boolean fragments;

    @Mixin
    private final EvaluatorOptions options;

    InstructionsCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new EvaluatorOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        LoadedTask loaded = task.load();
        new TaskPages(console, loaded, fragments).instructions(snippets(loaded), Optional.ofNullable(outfile));
        return ExitCode.OK;
    }

    /** What no snippet shows takes no engine. */
    private List<ShownSnippet> snippets(LoadedTask loaded) throws Exception {
        if (loaded.spec().snippets().isEmpty()) {
            return List.of();
        }
        try (Sandbox sandbox = options.open(console)) {
            return new Snippets(options.evaluator(sandbox, console)).of(loaded, options.image());
        }
    }
}
