package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.SavedClass;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What became of submissions of a task.
 *
 * @param store of the build
 * @param id of the report
 */
record ClassSource(ReportStore store, String id) implements PageSource {

    @Override
    public String content() throws IOException {
        try (SavedClass saved = store.evaluations(id)) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new EvaluationPages().classContent(saved.result(), saved.pages(), html);
            return html.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public Optional<Download> file(String name) throws IOException {
        try (SavedClass saved = store.evaluations(id)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            switch (name) {
                case "gradebook.csv" -> {
                    new EvaluationReport().csv(saved.result(), content);
                    return Optional.of(new Download("text/csv", content.toByteArray()));
                }
                case "gradebook.json" -> {
                    new EvaluationReport().json(saved.result(), content);
                    return Optional.of(new Download("application/json", content.toByteArray()));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    @Override
    public Optional<ExamplePage> example(String file, Run<?, ?> run) throws IOException {
        try (SavedClass saved = store.evaluations(id)) {
            Optional<EvaluationResult> result = saved.page(file);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new EvaluationPages().submissionContent(result.get(), html);
            return Optional.of(new ExamplePage(run, result.get().user(), html.toString(StandardCharsets.UTF_8)));
        }
    }
}
