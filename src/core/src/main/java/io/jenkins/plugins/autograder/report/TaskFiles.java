package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what students and teachers read of a task before anybody hands in, with what lies beside it. */
public final class TaskFiles {
    private final LoadedTask task;
    private final EvaluationHtml.Frame frame;
    private final EvaluationHtml html = new EvaluationHtml();

    /** The files of that task, whole pages or parts of other ones. */
    public TaskFiles(LoadedTask task, EvaluationHtml.Frame frame) {
        this.task = task;
        this.frame = frame;
    }

    /**
     * Instructions that were written.
     *
     * @param page that was written
     * @param warnings on links and goals that do not find each other
     */
    public record Instructions(Path page, List<String> warnings) {}

    /** The usual name of the file of a blank rubric. */
    public static String rubricName(LoadedTask task) {
        return "rubric-" + task.task().id() + ".html";
    }

    /** Write the blank rubric. */
    public void rubric(Path file) throws IOException {
        html.rubric(TaskInfo.of(task), Evaluator.blank(task), file, frame);
    }

    /** Write a file for each snippet. */
    public void snippets(List<ShownSnippet> snippets, Path directory) throws IOException {
        for (ShownSnippet snippet : snippets) {
            // A colon may not stand in the name of a file everywhere.
            html.snippet(snippet, directory.resolve(snippet.id().replace(':', '_') + ".part.html"));
        }
    }

    /** Write the instructions into a directory, with what they show and what lies beside them. */
    public Instructions instructions(List<ShownSnippet> snippets, Path directory) throws IOException {
        TaskSheet sheet = TaskSheet.of(task, snippets);
        Path page = directory.resolve("index.html");
        html.instructions(sheet, page, frame);
        copy(task.files().resources(), directory.resolve("resources"));
        return new Instructions(page, warnings(sheet.coverage()));
    }

    private static List<String> warnings(TaskSheet.Coverage coverage) {
        List<String> warnings = new ArrayList<>();
        coverage.dangling()
                .forEach(link -> warnings.add("a link of the instructions leads to #" + link + ", which there is not"));
        coverage.unlinked().forEach(goal -> warnings.add("no link of the instructions leads to the goal " + goal));
        return List.copyOf(warnings);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
