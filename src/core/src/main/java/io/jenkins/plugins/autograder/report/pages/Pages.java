package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/** Renders the pages of one report. Safe for use by many threads. */
public final class Pages {

    /** The folder of the examples' pages, below the index. */
    public static final String FOLDER = PageName.FOLDER;

    /** The names of files that a page of an example may have; anything else in the folder is not ours. */
    public static final Pattern FILE_NAMES = PageName.FORM;

    private final Templates templates = new Templates();
    private final Overview overview;

    /** The pages of the report that has this overview. */
    public Pages(Overview overview) {
        this.overview = overview;
    }

    /** The file of an example's page in {@link #FOLDER}; it depends on the name only. */
    public static String fileOf(String example) {
        return PageName.of(example).file();
    }

    /** Write the page that lists everything, as UTF-8. */
    public void index(OutputStream out) throws IOException {
        templates.write("index.jte", IndexPage.of(overview), out);
    }

    /**
     * Write the page of an example, as UTF-8.
     *
     * @param place of the result in the overview, from 0
     */
    public void example(ExampleResult result, int place, OutputStream out) throws IOException {
        templates.write("example.jte", ExamplePage.of(result, overview, place), out);
    }

    /**
     * Write what {@link #index} has in its body, as UTF-8: for a page that brings its own frame, {@code report.css} and
     * {@code report.js}. It stands in an element of the class {@code ag}, and its links go where those of the files go.
     */
    public void indexContent(OutputStream out) throws IOException {
        templates.write("indexContent.jte", IndexPage.of(overview), out);
    }

    /** Write what {@link #example} has in its body, in the same way. */
    public void exampleContent(ExampleResult result, int place, OutputStream out) throws IOException {
        templates.write("exampleContent.jte", ExamplePage.of(result, overview, place), out);
    }
}
