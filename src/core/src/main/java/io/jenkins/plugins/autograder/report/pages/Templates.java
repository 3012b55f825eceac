package io.jenkins.plugins.autograder.report.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** The compiled templates of this package. Safe for use by many threads. */
final class Templates {
    private final TemplateEngine engine = engine();

    /** Render a template as UTF-8. The stream is left open. */
    void write(String template, Object page, OutputStream out) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(template, page, html);
        html.writeTo(out);
    }

    /** The engine looks for templates where its thread does, which in a plugin of a server is not where ours are. */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
