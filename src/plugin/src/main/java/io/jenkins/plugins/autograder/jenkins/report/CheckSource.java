package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The check of a task's spec.
 *
 * @param store of the build
 * @param id of the report
 */
record CheckSource(ReportStore store, String id) implements PageSource {
    private static final String JUNIT = "check-junit.xml";

    @Override
    public String content() throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new EvaluationPages().checkContent(store.check(id), html);
        return html.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Download> file(String name) throws IOException {
        if (!name.equals(JUNIT)) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new EvaluationReport().junit(store.check(id), content);
        return Optional.of(new Download("application/xml", content.toByteArray()));
    }

    @Override
    public Optional<ExamplePage> example(String file, Run<?, ?> run) {
        return Optional.empty();
    }
}
