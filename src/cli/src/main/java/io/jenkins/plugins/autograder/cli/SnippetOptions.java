package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.Snippets;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Which task, and where its solution runs to show what it does. */
final class SnippetOptions {
    @Mixin
    private final TaskOptions task = new TaskOptions();

    @Mixin
    private final EvaluatorOptions evaluator;

    SnippetOptions(GlobalOptions globals) {
        this.evaluator = new EvaluatorOptions(globals);
    }

    LoadedTask load() throws IOException, SpecException, EvaluationException {
        return task.load();
    }

    /** The snippets of that task. A task without any takes no engine. */
    List<ShownSnippet> snippets(LoadedTask loaded, Console console)
            throws IOException, InterruptedException, EvaluationException, SandboxException {
        if (loaded.spec().snippets().isEmpty()) {
            return List.of();
        }
        try (Sandbox sandbox = evaluator.open(console)) {
            return new Snippets(evaluator.evaluator(sandbox, console)).of(loaded, evaluator.image());
        }
    }
}
