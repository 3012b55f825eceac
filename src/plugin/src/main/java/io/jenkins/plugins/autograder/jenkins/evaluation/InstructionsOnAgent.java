package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.Snippets;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.config.LimitSource;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import io.jenkins.plugins.autograder.report.TaskFiles;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes instructions where the workspace is.
 *
 * @param options of which tasks, and where to
 * @param engine that runs the solutions of tasks with snippets
 * @param runs says what the runs have to keep to
 * @param console the build's log
 */
record InstructionsOnAgent(SheetOptions options, EngineChoice engine, RunRules runs, Console console)
        implements AgentTask<List<String>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<String> work(File workspace) throws IOException, InterruptedException {
        return TaskWork.run(console, () -> write(workspace.toPath()));
    }

    private List<String> write(Path root)
            throws IOException, InterruptedException, SpecException, EvaluationException, SandboxException {
        Course course = Course.in(root, options.course, console);
        Path directory = options.directory(root, course.directory(), CourseDirectory::instructions);
        WrittenFiles files = new WrittenFiles(root, console);
        for (String id : options.tasks(course.tasks())) {
            LoadedTask task = course.task(id);
            TaskFiles.Instructions written = new TaskFiles(task, options.frame())
                    .instructions(snippets(task), directory.resolve(task.task().id()));
            files.add(written.page());
            written.warnings().forEach(warning -> console.say(id + ": " + warning));
        }
        return files.paths();
    }

    /** What no snippet shows takes no engine. */
    private List<ShownSnippet> snippets(LoadedTask task)
            throws IOException, InterruptedException, EvaluationException, SandboxException {
        if (task.spec().snippets().isEmpty()) {
            return List.of();
        }
        runs.require(
                Snippets.limits(task), "the snippets of task " + task.task().id(), LimitSource.SPEC);
        try (Sandbox sandbox = engine.open(options.noContainer, console)) {
            return new Snippets(new Evaluator(sandbox, AnswerCache.inMemory()))
                    .of(task, TaskOptions.given(options.image));
        }
    }
}
