package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a task.
 *
 * @param path of the directory: {@code specs/areas}
 * @param task that they are of
 */
public record TaskDirectory(Path path, Task task) {

    /** What submissions are judged by. */
    public Path spec() {
        return path.resolve("spec.yaml");
    }

    /** The directory of the solution. */
    public Path solution() {
        return path.resolve("soln");
    }

    /** What the solution hands in. */
    public Path solutionTarget() {
        return solution().resolve(task.target());
    }

    /** The directory of what students begin with; there need be none. */
    public Path starter() {
        return path.resolve("starter");
    }

    /** What students begin with as the thing that they hand in; there need be none. */
    public Path starterTarget() {
        return starter().resolve(task.target());
    }

    /** The text of the task, in Markdown; there need be none. */
    public Path instructions() {
        return path.resolve("instructions.md");
    }

    /** Files that are beside the text of the task; there need be none. */
    public Path resources() {
        return path.resolve("resources");
    }

    /**
     * The files that everybody has beside what is handed in: those that are both in the solution's directory and in that of the
     * starter, but for the target. They are taken from the starter.
     *
     * @return paths relative to {@link #starter()}, with {@code /} between names, in order
     */
    public List<String> helpers() throws IOException {
        if (!Files.isDirectory(starter()) || !Files.isDirectory(solution())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(starter())) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> starter().relativize(file))
                    .filter(file -> !file.getName(0).toString().equals(task.target()))
                    .filter(file -> Files.exists(solution().resolve(file.getName(0))))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
