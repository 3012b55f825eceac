package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.report.EvaluationHtml;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what students and teachers read of a task before anybody hands in, and says where it is. */
final class TaskPages {
    private final Console console;
    private final LoadedTask task;
    private final EvaluationHtml.Frame frame;
    private final EvaluationHtml html = new EvaluationHtml();

    TaskPages(Console console, LoadedTask task, boolean fragments) {
        this.console = console;
        this.task = task;
        this.frame = fragments ? EvaluationHtml.Frame.FRAGMENT : EvaluationHtml.Frame.PAGE;
    }

    /** The blank rubric. */
    void rubric(Optional<Path> outfile) throws IOException {
        Path file = outfile.orElseGet(
                () -> task.directory().rubrics().resolve("rubric-" + task.task().id() + ".html"));
        html.rubric(TaskInfo.of(task), Evaluator.blank(task), file, frame);
        say("Rubric: " + file.normalize());
    }

    /** A file for each snippet. */
    void snippets(List<ShownSnippet> snippets, Optional<Path> outdir) throws IOException {
        Path directory = outdir.orElseGet(
                () -> task.directory().snippets().resolve(task.task().id()));
        for (ShownSnippet snippet : snippets) {
            // A colon may not stand in the name of a file everywhere.
            html.snippet(snippet, directory.resolve(snippet.id().replace(':', '_') + ".part.html"));
        }
        if (snippets.isEmpty()) {
            console.err().println("autograder: the spec has no snippets; add snippets: to it");
        } else {
            say("Snippets: " + directory.normalize());
        }
    }

    /** The instructions, with what they show and what lies beside them. */
    void instructions(List<ShownSnippet> snippets, Optional<Path> outdir) throws IOException {
        Path directory = outdir.orElseGet(
                () -> task.directory().instructions().resolve(task.task().id()));
        TaskSheet sheet = TaskSheet.of(task, snippets);
        Path page = directory.resolve("index.html");
        html.instructions(sheet, page, frame);
        copy(task.files().resources(), directory.resolve("resources"));
        TaskSheet.Coverage coverage = sheet.coverage();
        coverage.dangling()
                .forEach(link -> warn("a link of the instructions leads to #" + link + ", which there is not"));
        coverage.unlinked().forEach(goal -> warn("no link of the instructions leads to the goal " + goal));
        say("Instructions: " + page.normalize());
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

    private void warn(String text) {
        console.err().println("autograder: " + Visible.oneLine(text));
    }

    private void say(String text) {
        console.out().println(Visible.oneLine(text));
    }
}
