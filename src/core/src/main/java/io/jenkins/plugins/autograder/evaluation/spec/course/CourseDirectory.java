package io.jenkins.plugins.autograder.evaluation.spec.course;

import io.jenkins.plugins.autograder.config.NaturalOrder;
import io.jenkins.plugins.autograder.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a course are. Directories are absolute, or relative to the root.
 *
 * @param root that they are relative to
 * @param tasksFile {@code tasks.json}
 * @param specs with a directory a task
 * @param submissions of students: {@code USER/TASK/TARGET}
 * @param examples in the same form
 * @param reports where reports go
 * @param rubrics where blank rubrics go
 * @param snippets where snippets go
 * @param instructions where pages of instructions go
 */
public record CourseDirectory(
        Path root,
        Path tasksFile,
        Path specs,
        Path submissions,
        Path examples,
        Path reports,
        Path rubrics,
        Path snippets,
        Path instructions) {

    /** The directory with potluck's names. */
    public static CourseDirectory of(Path root) {
        return new CourseDirectory(
                root,
                root.resolve("tasks.json"),
                root.resolve("specs"),
                root.resolve("submissions"),
                root.resolve("examples"),
                root.resolve("reports"),
                root.resolve("rubrics"),
                root.resolve("snippets"),
                root.resolve("instructions"));
    }

    public CourseDirectory withSpecs(Path other) {
        return new CourseDirectory(
                root, tasksFile, other, submissions, examples, reports, rubrics, snippets, instructions);
    }

    /**
     * Read {@code tasks.json}.
     *
     * @param problems takes what is wrong
     * @param warnings takes what is worth to be known, such as unknown keys
     * @return what could be read; empty where there is nothing
     */
    public Optional<Course> course(Problems problems, Problems warnings) {
        return new CourseReader(problems, warnings)
                .read(tasksFile, tasksFile.normalize().toString());
    }

    /** The files of a task. */
    public TaskDirectory task(Task task) {
        return new TaskDirectory(specs.resolve(task.id()), task);
    }

    /** What a student handed in for a task, whether it is there or not. */
    public Path submission(String user, Task task) {
        return submissions.resolve(user).resolve(task.id()).resolve(task.target());
    }

    /** What an example has for a task, whether it is there or not. */
    public Path example(String name, Task task) {
        return examples.resolve(name).resolve(task.id()).resolve(task.target());
    }

    /** All students who have a directory, in natural order. */
    public List<String> users() throws IOException {
        return directories(submissions);
    }

    /** All examples that have something for a task, in natural order. */
    public List<String> exampleNames(Task task) throws IOException {
        return directories(examples).stream()
                .filter(name -> Files.isDirectory(examples.resolve(name).resolve(task.id())))
                .toList();
    }

    private static List<String> directories(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> parent.relativize(entry).toString())
                    .filter(name -> !name.startsWith(".") && !name.startsWith("__"))
                    .sorted(NaturalOrder.INSTANCE)
                    .toList();
        }
    }
}
