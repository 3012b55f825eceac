package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.JsonReport;
import io.jenkins.plugins.autograder.report.JunitReport;
import io.jenkins.plugins.autograder.report.MarkdownSummary;
import io.jenkins.plugins.autograder.report.pages.Pages;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The grades of a suite.
 *
 * @param store of the build
 * @param id of the report
 */
record GradesSource(ReportStore store, String id) implements PageSource {

    @Override
    public String content() throws IOException {
        try (SuiteResult result = store.open(id)) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new Pages(Overview.of(result)).indexContent(html);
            return html.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public Optional<Download> file(String name) throws IOException {
        try (SuiteResult result = store.open(id)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            switch (name) {
                case "report.json" -> {
                    new JsonReport().write(result, content);
                    return Optional.of(new Download("application/json", content.toByteArray()));
                }
                case "junit.xml" -> {
                    new JunitReport().write(result, content);
                    return Optional.of(new Download("application/xml", content.toByteArray()));
                }
                case "summary.md" -> {
                    new MarkdownSummary().write(result, content);
                    return Optional.of(new Download("text/plain", content.toByteArray()));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    @Override
    public Optional<ExamplePage> example(String file, Run<?, ?> run) throws IOException {
        try (SuiteResult result = store.open(id)) {
            Overview overview = Overview.of(result);
            int place = 0;
            for (ExampleResult example : result.results()) {
                if (Pages.fileOf(example.name()).equals(file)) {
                    ByteArrayOutputStream html = new ByteArrayOutputStream();
                    new Pages(overview).exampleContent(example, place, html);
                    return Optional.of(new ExamplePage(run, example.name(), html.toString(StandardCharsets.UTF_8)));
                }
                place++;
            }
            return Optional.empty();
        }
    }
}
