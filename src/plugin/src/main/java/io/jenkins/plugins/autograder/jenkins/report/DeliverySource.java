package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.report.DeliveryReport;
import io.jenkins.plugins.autograder.report.pages.DeliveryPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What was brought to Coursera.
 *
 * @param store of the build
 * @param id of the report
 */
record DeliverySource(ReportStore store, String id) implements PageSource {
    private static final String NO_PLAN = "[]";

    @Override
    public String content() throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new DeliveryPages().content(store.receipt(id), List.of(), html);
        return html.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Download> file(String name) throws IOException {
        return switch (name) {
            case DeliveryReport.RECEIPT -> Optional.of(json(ReceiptJson.write(store.receipt(id))));
            case DeliveryReport.PLAN -> Optional.of(json(NO_PLAN));
            default -> Optional.empty();
        };
    }

    private static Download json(String text) {
        return new Download("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<ExamplePage> example(String file, Run<?, ?> run) {
        return Optional.empty();
    }
}
