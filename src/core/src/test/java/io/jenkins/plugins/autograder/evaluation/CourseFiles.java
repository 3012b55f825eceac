package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes a course with one task, {@code sums}, for which students hand in {@code sums.py}. */
public record CourseFiles(Path root) {
    private static final String TASKS = """
            { "course": "intro", "offering": "spring", "course_name": "Intro",
              "tasks": { "sums": { "target": "sums.py", "title": "Sums", "desc": "" } },
              "psets": [ { "id": "ps1", "release": "2030-02-01", "due": "2030-02-08", "tasks": [ { "id": "sums" } ] } ] }
            """;

    /** A course whose task has a solution and a starter. */
    public static CourseFiles at(Path root) {
        return new CourseFiles(root)
                .file("tasks.json", TASKS)
                .solution("def add(a, b):\n    \"\"\"The sum.\"\"\"\n    return a + b\n")
                .starter("def add(a, b):\n    pass\n");
    }

    public CourseFiles file(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CourseFiles solution(String code) {
        return file("specs/sums/soln/sums.py", code);
    }

    public CourseFiles starter(String code) {
        return file("specs/sums/starter/sums.py", code);
    }

    public CourseFiles spec(String yaml) {
        return file("specs/sums/spec.yaml", yaml);
    }

    public CourseFiles submission(String user, String code) {
        return file("submissions/" + user + "/sums/sums.py", code);
    }

    public CourseFiles example(String name, String code) {
        return file("examples/" + name + "/sums/sums.py", code);
    }

    public CourseDirectory directory() {
        return CourseDirectory.of(root);
    }

    public LoadedTask task() throws SpecException, EvaluationException {
        return LoadedTask.load(directory(), "sums");
    }

    /** What these users handed in. */
    public List<Submission> submissions(LoadedTask task, String... users) {
        return Arrays.stream(users)
                .map(user -> Submission.of(user, directory(), task.task()))
                .toList();
    }
}
