package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Renders what students and teachers read of a task: the report of a submission, the rubric, the instructions.
 *
 * <p>Everything is written as UTF-8. What is called content is for a page that brings its own frame and {@code report.css}: it
 * stands in an element of the class {@code ag}. Safe for use by many threads.
 */
public final class EvaluationPages {

    /** The folder of the submissions' pages, below the page of their class. */
    public static final String FOLDER = "submissions";

    private final Templates templates = new Templates();

    /** The file of a submission's page in {@link #FOLDER}; it depends on the user's name only. */
    public static String fileOf(String user) {
        return PageName.of(user).file();
    }

    /** Write the page of what became of a submission. */
    public void report(EvaluationResult result, OutputStream out) throws IOException {
        templates.write("evaluation.jte", EvaluationPage.of(result), out);
    }

    /** Write the content of that page. */
    public void reportContent(EvaluationResult result, OutputStream out) throws IOException {
        templates.write("evaluationContent.jte", EvaluationPage.of(result), out);
    }

    /**
     * Write the content of the page of what became of a class.
     *
     * @param pages the files, of {@link #fileOf}, of the submissions that have a page of their own
     */
    public void classContent(ClassResult result, Set<String> pages, OutputStream out) throws IOException {
        templates.write("classContent.jte", new ClassPage(result, Set.copyOf(pages)), out);
    }

    /** Write the content of a submission's page in {@link #FOLDER}, which leads back to that of its class. */
    public void submissionContent(EvaluationResult result, OutputStream out) throws IOException {
        templates.write("submissionContent.jte", EvaluationPage.of(result), out);
    }

    /** Write the content of the page of whether a spec judges as its author expects. */
    public void checkContent(SpecCheckResult result, OutputStream out) throws IOException {
        templates.write("checkContent.jte", new CheckPage(result), out);
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
