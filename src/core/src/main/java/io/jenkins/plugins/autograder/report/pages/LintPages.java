package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.lint.LintResult;
import java.io.IOException;
import java.io.OutputStream;

/** Renders what the linter found. Safe for use by many threads. */
public final class LintPages {
    private final Templates templates = new Templates();

    /** Write a page of its own, as UTF-8. */
    public void page(LintResult result, OutputStream out) throws IOException {
        templates.write("lint.jte", LintPage.of(result), out);
    }

    /** Write what {@link #page} has in its body, as UTF-8: for a page that brings its own frame. */
    public void content(LintResult result, OutputStream out) throws IOException {
        templates.write("lintContent.jte", LintPage.of(result), out);
    }
}
