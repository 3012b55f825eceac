package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which task of which course. */
final class TaskOptions {
    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            required = true,
            description = "The id of the task in tasks.json.")
    private String task = "";

    @Mixin
    private final CourseOptions course = new CourseOptions();

    LoadedTask load() throws IOException, SpecException, EvaluationException {
        return LoadedTask.load(course.directory(), task);
    }
}
