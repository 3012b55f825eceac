package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.report.LintReport;
import io.jenkins.plugins.autograder.report.LintReport.Format;
import io.jenkins.plugins.autograder.report.pages.LintPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the linter found.
 *
 * @param store of the build
 * @param id of the report
 */
record FindingsSource(ReportStore store, String id) implements PageSource {

    @Override
    public String content() throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new LintPages().content(store.findings(id), html);
        return html.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Download> file(String name) throws IOException {
        for (Format format : Format.values()) {
            if (format.fileName().equals(name)) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                LintReport.write(store.findings(id), format, content);
                return Optional.of(new Download(
                        format == Format.JUNIT ? "application/xml" : "application/json", content.toByteArray()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<ExamplePage> example(String file, Run<?, ?> run) {
        return Optional.empty();
    }
}
