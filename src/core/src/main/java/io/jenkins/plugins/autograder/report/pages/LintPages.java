package io.jenkins.plugins.autograder.report.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.jenkins.plugins.autograder.lint.LintResult;
import java.io.IOException;
import java.io.OutputStream;

/** Renders what the linter found. Safe for use by many threads. */
public final class LintPages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LintPages.class.getClassLoader(), LintPages.class.getPackageName());

    /** Write a page of its own, as UTF-8. */
    public void page(LintResult result, OutputStream out) throws IOException {
        write("lint.jte", result, out);
    }

    /** Write what {@link #page} has in its body, as UTF-8: for a page that brings its own frame. */
    public void content(LintResult result, OutputStream out) throws IOException {
        write("lintContent.jte", result, out);
    }

    private void write(String template, LintResult result, OutputStream out) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(template, LintPage.of(result), html);
        html.writeTo(out);
    }
}
