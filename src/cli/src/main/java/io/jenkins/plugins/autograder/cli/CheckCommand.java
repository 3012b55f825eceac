package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecCheck;
import io.jenkins.plugins.autograder.evaluation.SpecCheckRequest;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the spec of a task against its examples. */
@Command(
        name = "check",
        description =
                "Check the spec of a task: its solution has to accomplish everything, what students begin with must"
                        + " not pass, and every example has to be what the spec says of it.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TaskOptions task = new TaskOptions();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the result here, too, as JUnit XML.")
    private @Nullable Path junit;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Examples at one time. Default: the number of processors.")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final EvaluatorOptions options;

    @Mixin
    private final OutputOptions output;

    CheckCommand(Console console, GlobalOptions globals) {
        this.console = console;
        this.options = new EvaluatorOptions(globals);
        this.output = new OutputOptions(globals);
    }

    @Override
    public Integer call() throws Exception {
        LoadedTask loaded = task.load();
        SpecCheckRequest request = new SpecCheckRequest(loaded, options.image(), parallel);
        SpecCheckResult result;
        try (Sandbox sandbox = options.open(console)) {
            result = new SpecCheck(options.evaluator(sandbox, console)).check(request);
        }
        new SpecCheckPrinter(console.out(), output.style(console)).print(result, output.quiet());
        if (junit != null) {
            new EvaluationReport().junit(result, junit);
        }
        return result.asExpected() ? ExitCode.OK : ExitCode.NOT_AS_EXPECTED;
    }
}
