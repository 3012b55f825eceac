package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.ModelObject;
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
import java.util.List;
import java.util.Optional;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * The page of one report, for one request. Its addresses are those of the report's files, so the links of the engine's
 * pages work here as they do there: {@code examples/NAME.html}, {@code report.json}.
 */
public final class ReportPage implements ModelObject {
    private final Run<?, ?> run;
    private final StoredReport report;
    private final ReportsAction siblings;

    ReportPage(Run<?, ?> run, StoredReport report, ReportsAction siblings) {
        this.run = run;
        this.report = report;
        this.siblings = siblings;
    }

    /** The build, for the frame. */
    public Run<?, ?> getObject() {
        return run;
    }

    /** The report in short. */
    public StoredReport getReport() {
        return report;
    }

    /** All reports of the build. */
    public List<StoredReport> getReports() {
        return siblings.getReports();
    }

    @Override
    public String getDisplayName() {
        return report.getName();
    }

    /** HTML of the engine's, safe to show. */
    public String getContent() throws IOException {
        try (SuiteResult result = open()) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new Pages(Overview.of(result)).indexContent(html);
            return html.toString(StandardCharsets.UTF_8);
        }
    }

    /** The pages of the examples. */
    public ExamplePages getExamples() {
        return new ExamplePages(this);
    }

    /** The other files of a report. */
    public HttpResponse doDynamic(StaplerRequest2 request) throws IOException {
        try (SuiteResult result = open()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            switch (request.getRestOfPath()) {
                case "/index.html" -> {
                    return HttpResponses.redirectTo(".");
                }
                case "/report.json" -> {
                    new JsonReport().write(result, content);
                    return new Download("application/json", content.toByteArray());
                }
                case "/junit.xml" -> {
                    new JunitReport().write(result, content);
                    return new Download("application/xml", content.toByteArray());
                }
                case "/summary.md" -> {
                    new MarkdownSummary().write(result, content);
                    return new Download("text/plain", content.toByteArray());
                }
                default -> throw HttpResponses.notFound();
            }
        }
    }

    /** The page of the example whose page has that file name. */
    Optional<ExamplePage> example(String file) throws IOException {
        try (SuiteResult result = open()) {
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

    private SuiteResult open() throws IOException {
        return new ReportStore(run.getRootDir().toPath()).open(report.getUrlName());
    }
}
