package io.jenkins.plugins.autograder.simulator.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes pages. Safe for many threads. */
public final class Renderer {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());

    /** The page that asks whether an application may act for somebody. */
    public Answer consent(ConsentPage page) {
        return page("consent.jte", page);
    }

    /** The page that shows what the simulator holds. */
    public Answer status(StatusPage page) {
        return page("status.jte", page);
    }

    private Answer page(String template, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template, page, html);
        return Answer.text(200, "text/html", html.toString())
                .with("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'")
                .with("Cache-Control", "no-store");
    }

    /** The style of all pages. */
    public Answer style() {
        try (InputStream css = Objects.requireNonNull(Renderer.class.getResourceAsStream("simulator.css"))) {
            return Answer.text(200, "text/css", new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
