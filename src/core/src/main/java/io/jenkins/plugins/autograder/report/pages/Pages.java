package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Renders the pages of one report. Safe for use by many threads. */
public final class Pages {

    /** The folder of the examples' pages, below the index. */
    public static final String FOLDER = PageName.FOLDER;

    /** The names of files that a page of an example may have; anything else in the folder is not ours. */
    public static final Pattern FILE_NAMES = PageName.FORM;

    private final Templates templates = new Templates();
    private final Overview overview;
    private final PageLayout layout;

    /** The pages of the report that has this overview. */
    public Pages(Overview overview) {
        this.overview = overview;
        this.layout = PageLayout.of(overview.rows().size());
    }

    /** The file that an example's page has in {@link #FOLDER} where it shares it with no other; it depends on the name only. */
    public static String fileOf(String example) {
        return PageName.of(example).file();
    }

    /** Write the page that lists everything, as UTF-8. */
    public void index(OutputStream out) throws IOException {
        templates.write("index.jte", IndexPage.of(overview, layout), out);
    }

    /** How many results share a page, in the suite's order: one, and more in a large report. */
    public int together() {
        return layout.together();
    }

    /**
     * The file in {@link #FOLDER} of the page that has this result.
     *
     * @param place of the result in the overview, from 0
     */
    public String file(ExampleResult result, int place) {
        return layout.file(result.name(), place);
    }

    /**
     * Write a page with the results that share it, as UTF-8.
     *
     * @param first the place of the first one in the overview, from 0
     */
    public void page(List<ExampleResult> results, int first, OutputStream out) throws IOException {
        if (layout.shared()) {
            templates.write("shared.jte", SharedPage.of(results, overview, first, layout), out);
        } else {
            templates.write("example.jte", ExamplePage.of(results.get(0), overview, first), out);
        }
    }

    /**
     * Write what {@link #index} has in its body, as UTF-8: for a page that brings its own frame, {@code report.css} and
     * {@code report.js}. It stands in an element of the class {@code ag}, and its links go to a page for each result,
     * named as {@link #fileOf} says.
     */
    public void indexContent(OutputStream out) throws IOException {
        templates.write("indexContent.jte", IndexPage.of(overview, PageLayout.SINGLE), out);
    }

    /** Write what the page of one example has in its body, in the same way. */
    public void exampleContent(ExampleResult result, int place, OutputStream out) throws IOException {
        templates.write("exampleContent.jte", ExamplePage.of(result, overview, place), out);
    }
}
