package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Renders what students and teachers read of a task: the report of a submission, the rubric, the instructions.
 *
 * <p>Everything is written as UTF-8. What is called content is for a page that brings its own frame and {@code report.css}: it
 * stands in an element of the class {@code ag}. Safe for use by many threads.
 */
public final class EvaluationPages {
    private final Templates templates = new Templates();

    /** Write the page of what became of a submission. */
    public void report(EvaluationResult result, OutputStream out) throws IOException {
        templates.write("evaluation.jte", EvaluationPage.of(result), out);
    }

    /** Write the content of that page. */
    public void reportContent(EvaluationResult result, OutputStream out) throws IOException {
        templates.write("evaluationContent.jte", EvaluationPage.of(result), out);
    }

    /**
     * Write the page of what submissions are judged by.
     *
     * @param blank the goals, before anything was judged
     */
    public void rubric(TaskInfo task, Judgement blank, OutputStream out) throws IOException {
        templates.write("rubric.jte", RubricPage.of(task, blank), out);
    }

    /** Write the content of that page. */
    public void rubricContent(TaskInfo task, Judgement blank, OutputStream out) throws IOException {
        templates.write("rubricContent.jte", RubricPage.of(task, blank), out);
    }

    /** Write the page of what students are told. */
    public void instructions(TaskSheet sheet, OutputStream out) throws IOException {
        templates.write("instructions.jte", InstructionsPage.of(sheet), out);
    }

    /** Write the content of that page. */
    public void instructionsContent(TaskSheet sheet, OutputStream out) throws IOException {
        templates.write("instructionsContent.jte", InstructionsPage.of(sheet), out);
    }

    /** Write a snippet as content. */
    public void snippet(ShownSnippet snippet, OutputStream out) throws IOException {
        templates.write("snippet.jte", SnippetView.of(snippet), out);
    }
}
