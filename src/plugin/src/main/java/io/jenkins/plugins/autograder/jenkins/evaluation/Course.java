package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.evaluation.spec.course.PotluckConfig;
import io.jenkins.plugins.autograder.jenkins.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A course in a workspace.
 *
 * @param directory of its files
 * @param console the build's log, for what is odd about them
 */
record Course(CourseDirectory directory, Console console) {
    private static final String CONFIG = "potluck_config.py";

    /** The course in that directory of the workspace; blank is the workspace itself. */
    static Course in(Path workspace, String directory, Console console) throws IOException {
        Path root = workspace.resolve(directory.trim());
        return new Course(PotluckConfig.read(root.resolve(CONFIG)).directory(root), console);
    }

    /** Read a task. */
    LoadedTask task(String id) throws SpecException, EvaluationException {
        LoadedTask task = LoadedTask.load(directory, id);
        task.warnings().forEach(warning -> console.say(warning.toString()));
        return task;
    }

    /** The ids of all tasks. */
    Collection<String> tasks() throws SpecException, EvaluationException {
        return LoadedTask.course(directory, new Problems(), new Problems())
                .tasks()
                .keySet();
    }
}
