package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluateRequest;
import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.LimitSource;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Evaluates where the workspace is.
 *
 * @param options what to evaluate, checked
 * @param engine with what
 * @param runs says what the runs have to keep to
 * @param console the build's log
 */
record EvaluateOnAgent(EvaluateOptions options, EngineChoice engine, RunRules runs, Console console)
        implements AgentTask<Evaluated> {
    private static final long serialVersionUID = 1L;

    @Override
    public Evaluated work(File workspace) throws IOException, InterruptedException {
        return TaskWork.run(console, () -> evaluate(workspace.toPath()));
    }

    private Evaluated evaluate(Path root)
            throws IOException, InterruptedException, SpecException, EvaluationException, SandboxException {
        LoadedTask task = Course.in(root, options.course, console).task(options.task.trim());
        runs.require(task.limits(), "task " + task.task().id(), LimitSource.SPEC);
        EvaluateRequest request = new EvaluateRequest(
                task,
                options.submissions(task, root),
                options.image(),
                runs.parallel(options.parallel, Runtime.getRuntime().availableProcessors(), console));
        Optional<EvaluationFiles> files = TaskOptions.given(options.report)
                .map(directory -> new EvaluationFiles(root.resolve(directory), Optional.empty(), false, false));
        EvaluateProgress progress = new EvaluateProgress(console, root, files);
        try (Sandbox sandbox = engine.open(options.noContainer, console)) {
            ClassResult result = new Evaluator(sandbox, AnswerCache.inMemory()).evaluate(request, progress);
            // An interrupted thread could not write the gradebook.
            boolean interrupted = Thread.interrupted();
            if (files.isPresent()) {
                files.get().gradebook(new EvaluationReport(), result);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return Evaluated.of(
                    result,
                    ReportData.of(
                            result, progress.pack(result), request.submissions().size(), off(result)));
        }
    }

    /** How many could not be judged, are below what was asked for, or are missing though they were named. */
    private int off(ClassResult result) {
        return (int) result.rows().stream().filter(this::isOff).count();
    }

    private boolean isOff(ClassResult.Row row) {
        return !EvaluateOptions.judged(row.evaluation())
                || (row.missing() && !options.wholeClass())
                || options.least()
                        .filter(least -> row.evaluation().compareTo(least) > 0)
                        .isPresent();
    }
}
