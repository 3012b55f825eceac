package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.Snippets;
import io.jenkins.plugins.autograder.evaluation.SpecCheck;
import io.jenkins.plugins.autograder.evaluation.SpecCheckRequest;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes all that is needed before a task is handed out. */
@Command(
        name = "prep",
        description =
                "Check the spec of a task, and if it is as expected, write its rubric, snippets and instructions.")
final class PrepCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TaskOptions task = new TaskOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Examples at one time. Default: the number of processors.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fragments", description = "Write pages as parts of other pages, without a frame.")
    private boolean fragments;

    @Mixin
    private final EvaluatorOptions options;

    @Mixin
    private final OutputOptions output;

    PrepCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new EvaluatorOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        LoadedTask loaded = task.load();
        SpecCheckRequest request = new SpecCheckRequest(loaded, options.image(), parallel);
        List<ShownSnippet> snippets;
        try (Sandbox sandbox = options.open(console)) {
            Evaluator evaluator = options.evaluator(sandbox, console);
            SpecCheckResult result = new SpecCheck(evaluator).check(request);
            new SpecCheckPrinter(console.out(), output.style(console)).print(result, output.quiet());
            if (!result.asExpected()) {
                return ExitCode.NOT_AS_EXPECTED;
            }
            snippets = new Snippets(evaluator).of(loaded, options.image());
        }
        TaskPages pages = new TaskPages(console, loaded, fragments);
        pages.rubric(Optional.empty());
        if (!snippets.isEmpty()) {
            pages.snippets(snippets, Optional.empty());
        }
        pages.instructions(snippets, Optional.empty());
        return ExitCode.OK;
    }
}
