package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes what students and teachers read of a task as files of HTML.
 *
 * <p>A file is there as a whole or not at all; its directory is made where it is missing. Safe for use by many threads, as long
 * as each writes files of its own.
 */
public final class EvaluationHtml {
    private final EvaluationPages pages = new EvaluationPages();

    /** What is around the content. */
    public enum Frame {
        /** A page of its own, with its style sheet beside it. */
        PAGE,
        /** Nothing: it becomes part of another page, which has the style sheet, in an element of the class {@code ag}. */
        FRAGMENT
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Write what became of a submission. */
    public void report(EvaluationResult result, Path file, Frame frame) throws IOException {
        write(
                file,
                frame,
                frame == Frame.PAGE ? out -> pages.report(result, out) : out -> pages.reportContent(result, out));
    }

    /**
     * Write what submissions are judged by.
     *
     * @param blank the goals, before anything was judged
     */
    public void rubric(TaskInfo task, Judgement blank, Path file, Frame frame) throws IOException {
        write(
                file,
                frame,
                frame == Frame.PAGE
                        ? out -> pages.rubric(task, blank, out)
                        : out -> pages.rubricContent(task, blank, out));
    }

    /** Write what students are told of a task. */
    public void instructions(TaskSheet sheet, Path file, Frame frame) throws IOException {
        write(
                file,
                frame,
                frame == Frame.PAGE
                        ? out -> pages.instructions(sheet, out)
                        : out -> pages.instructionsContent(sheet, out));
    }

    /** Write a snippet, which is always part of another page. */
    public void snippet(ShownSnippet snippet, Path file) throws IOException {
        write(file, Frame.FRAGMENT, out -> pages.snippet(snippet, out));
    }

    private void write(Path file, Frame frame, Content content) throws IOException {
        ReportFolder folder = ReportFolder.around(file);
        try (Draft draft = folder.draft(file.getFileName().toString())) {
            content.write(draft.out());
            draft.publish();
        }
        if (frame == Frame.PAGE) {
            style(folder);
        }
    }

    /** One at a time: pages of one directory share it. */
    private synchronized void style(ReportFolder folder) throws IOException {
        HtmlReport.copyStyle(folder);
    }
}
