package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.jenkins.AgentTask;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.report.TaskFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes rubrics where the workspace is.
 *
 * @param options of which tasks, and where to
 * @param console the build's log
 */
record RubricsOnAgent(SheetOptions options, Console console) implements AgentTask<List<String>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<String> work(File workspace) throws IOException, InterruptedException {
        return TaskWork.run(console, () -> write(workspace.toPath()));
    }

    private List<String> write(Path root) throws IOException, SpecException, EvaluationException {
        Course course = Course.in(root, options.course, console);
        Path directory = options.directory(root, course.directory(), CourseDirectory::rubrics);
        WrittenFiles files = new WrittenFiles(root, console);
        for (String id : options.tasks(course.tasks())) {
            LoadedTask task = course.task(id);
            Path file = directory.resolve(TaskFiles.rubricName(task));
            new TaskFiles(task, options.frame()).rubric(file);
            files.add(file);
        }
        return files.paths();
    }
}
