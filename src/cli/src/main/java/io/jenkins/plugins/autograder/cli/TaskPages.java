package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.report.EvaluationHtml;
import io.jenkins.plugins.autograder.report.TaskFiles;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes what students and teachers read of a task before anybody hands in, and says where it is. */
final class TaskPages {
    private final Console console;
    private final LoadedTask task;
    private final TaskFiles files;

    TaskPages(Console console, LoadedTask task, boolean fragments) {
        this.console = console;
        this.task = task;
        this.files = new TaskFiles(task, fragments ? EvaluationHtml.Frame.FRAGMENT : EvaluationHtml.Frame.PAGE);
    }

    /** The blank rubric. */
    void rubric(Optional<Path> outfile) throws IOException {
        Path file = outfile.orElseGet(() -> task.directory().rubrics().resolve(TaskFiles.rubricName(task)));
        files.rubric(file);
        say("Rubric: " + file.normalize());
    }

    /** A file for each snippet. */
    void snippets(List<ShownSnippet> snippets, Optional<Path> outdir) throws IOException {
        Path directory = outdir.orElseGet(
                () -> task.directory().snippets().resolve(task.task().id()));
        files.snippets(snippets, directory);
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
        TaskFiles.Instructions written = files.instructions(snippets, directory);
        written.warnings().forEach(warning -> console.err().println("autograder: " + Visible.oneLine(warning)));
        say("Instructions: " + written.page().normalize());
    }

    private void say(String text) {
        console.out().println(Visible.oneLine(text));
    }
}
