package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.ModelObject;
import hudson.model.Run;
import java.io.IOException;
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
    private final PageSource source;
    private final ReportsAction siblings;

    ReportPage(Run<?, ?> run, StoredReport report, ReportsAction siblings) {
        this.run = run;
        this.report = report;
        this.siblings = siblings;
        ReportStore store = new ReportStore(run.getRootDir().toPath());
        this.source = source(report, store);
    }

    private static PageSource source(StoredReport report, ReportStore store) {
        String id = report.getUrlName();
        if (report.isFindings()) {
            return new FindingsSource(store, id);
        }
        if (report.isEvaluations()) {
            return new ClassSource(store, id);
        }
        if (report.isCheck()) {
            return new CheckSource(store, id);
        }
        return report.isDelivery() ? new DeliverySource(store, id) : new GradesSource(store, id);
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
        return source.content();
    }

    /** The pages of the examples. */
    public ExamplePages getExamples() {
        return new ExamplePages(this);
    }

    /** The pages of the submissions of a class. */
    public ExamplePages getSubmissions() {
        return new ExamplePages(this);
    }

    /** The other files of a report. */
    public HttpResponse doDynamic(StaplerRequest2 request) throws IOException {
        if (request.getRestOfPath().equals("/index.html")) {
            return HttpResponses.redirectTo(".");
        }
        return source.file(request.getRestOfPath().replaceFirst("^/", "")).orElseThrow(HttpResponses::notFound);
    }

    /** The page of the example whose page has that file name. */
    Optional<ExamplePage> example(String file) throws IOException {
        return source.example(file, run);
    }
}
