package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.observe.Plan;
import io.jenkins.plugins.autograder.evaluation.observe.ProvidedFile;
import io.jenkins.plugins.autograder.evaluation.spec.SpecReader;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import io.jenkins.plugins.autograder.evaluation.spec.course.Course;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.evaluation.spec.course.Settings;
import io.jenkins.plugins.autograder.evaluation.spec.course.Task;
import io.jenkins.plugins.autograder.evaluation.spec.course.TaskDirectory;
import io.jenkins.plugins.autograder.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task with everything that was read of it.
 *
 * @param directory of the course
 * @param course that the task is of
 * @param task as {@code tasks.json} has it
 * @param files of the task
 * @param spec what submissions are judged by
 * @param warnings what is worth to be known of the files
 */
public record LoadedTask(
        CourseDirectory directory,
        Course course,
        Task task,
        TaskDirectory files,
        TaskSpec spec,
        List<Problem> warnings) {

    /** The image in which submissions run, where nobody names another one. */
    public static final String USUAL_IMAGE = "python:3.11-slim-bookworm";

    public LoadedTask {
        warnings = List.copyOf(warnings);
    }

    /**
     * Read a course and one of its tasks.
     *
     * @throws SpecException if there are mistakes in {@code tasks.json} or in the spec
     * @throws EvaluationException if there is no such course, or no such task in it
     */
    public static LoadedTask load(CourseDirectory directory, String id) throws SpecException, EvaluationException {
        Problems problems = new Problems();
        Problems warnings = new Problems();
        Course course = course(directory, problems, warnings);
        Task task = course.tasks().get(id);
        if (task == null) {
            throw unknown(id, course, directory);
        }
        TaskDirectory files = directory.task(task);
        Optional<TaskSpec> spec = SpecReader.read(files, problems);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.list());
        }
        return new LoadedTask(directory, course, task, files, spec.orElseThrow(), warnings.list());
    }

    /**
     * Read a course.
     *
     * @throws SpecException if there are mistakes in {@code tasks.json}
     * @throws EvaluationException if there is no such file
     */
    public static Course course(CourseDirectory directory, Problems problems, Problems warnings)
            throws SpecException, EvaluationException {
        if (!Files.exists(directory.tasksFile())) {
            throw new EvaluationException("there is no " + directory.tasksFile().normalize()
                    + "; name the directory of the course, which has a tasks.json");
        }
        Optional<Course> course = directory.course(problems, warnings);
        if (!problems.isEmpty()) {
            throw new SpecException(problems.list());
        }
        return course.orElseThrow();
    }

    private static EvaluationException unknown(String id, Course course, CourseDirectory directory) {
        String there = course.tasks().isEmpty()
                ? "there are none"
                : DidYouMean.nearest(id, course.tasks().keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("there are " + String.join(", ", course.tasks().keySet()));
        return new EvaluationException(
                "there is no task " + id + " in " + directory.tasksFile().normalize() + "; " + there);
    }

    /** The image in which submissions run: the one given, or that of the spec, the task, the course, or the usual one. */
    public String image(Optional<String> given) {
        return given.or(spec::image).or(task::image).or(course::image).orElse(USUAL_IMAGE);
    }

    /** Settings of the task, completed by those of the course. */
    public Settings settings() {
        return task.settings().orElse(course.settings());
    }

    /** What each payload may use, in bytes. */
    public long memory() {
        return spec.memory().orElse(ObserveRequest.DEFAULT_MEMORY);
    }

    /** What the run of a submission may use, and that of the solution. */
    public Limits limits() {
        return ObserveRequest.limits(spec.payloads(), memory());
    }

    /**
     * What is run of submissions, and of the solution.
     *
     * @throws IOException if a file that everybody has cannot be read
     */
    public Plan plan() throws IOException {
        return new Plan(spec.sources(), helpers(), spec.loading(), spec.payloads());
    }

    /** The files that everybody has. */
    List<ProvidedFile> helpers() throws IOException {
        List<ProvidedFile> helpers = new ArrayList<>();
        for (String helper : files.helpers()) {
            helpers.add(
                    ProvidedFile.of(helper, Files.readAllBytes(files.starter().resolve(helper))));
        }
        return helpers;
    }
}
