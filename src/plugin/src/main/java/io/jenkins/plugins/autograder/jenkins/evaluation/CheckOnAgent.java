package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecCheck;
import io.jenkins.plugins.autograder.evaluation.SpecCheckRequest;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.LimitSource;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Words;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Checks a spec where the workspace is.
 *
 * @param options what to check, checked
 * @param engine with what
 * @param runs says what the runs have to keep to
 * @param console the build's log
 */
record CheckOnAgent(CheckOptions options, EngineChoice engine, RunRules runs, Console console)
        implements AgentTask<Checked> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    @Override
    public Checked work(File workspace) throws IOException, InterruptedException {
        return TaskWork.run(console, () -> check(workspace.toPath()));
    }

    private Checked check(Path root)
            throws IOException, InterruptedException, SpecException, EvaluationException, SandboxException {
        LoadedTask task = Course.in(root, options.course, console).task(options.task.trim());
        runs.require(task.limits(), "task " + task.task().id(), LimitSource.SPEC);
        SpecCheckRequest request = new SpecCheckRequest(
                task,
                options.image(),
                runs.parallel(options.parallel, Runtime.getRuntime().availableProcessors(), console));
        try (Sandbox sandbox = engine.open(options.noContainer, console)) {
            SpecCheckResult result = new SpecCheck(new Evaluator(sandbox, AnswerCache.inMemory())).check(request);
            result.subjects().stream().filter(subject -> !subject.asExpected()).forEach(this::tell);
            if (!result.untested().isEmpty()) {
                console.say(Figures.count(result.untested().size(), "goal") + " that no example fails: "
                        + Words.cut(String.join(", ", result.untested()), LONGEST));
            }
            if (!options.junit.isBlank()) {
                new EvaluationReport().junit(result, root.resolve(options.junit.trim()));
            }
            return new Checked(
                    ReportData.of(result),
                    result.untested().size(),
                    result.unnamed().size());
        }
    }

    private void tell(Subject subject) {
        console.say("✗ " + EvaluationWords.subject(subject) + " is unexpected: "
                + Words.cut(Words.mismatch(subject.mismatches().get(0)), LONGEST));
    }
}
