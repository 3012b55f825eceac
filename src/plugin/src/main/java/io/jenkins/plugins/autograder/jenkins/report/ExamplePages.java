package io.jenkins.plugins.autograder.jenkins.report;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;

/** The examples, or the submissions, of a report. */
public final class ExamplePages {
    private final ReportPage report;

    ExamplePages(ReportPage report) {
        this.report = report;
    }

    /** One page, at the address of its file: without a slash at the end, which would turn its links. */
    public HttpResponse doDynamic(StaplerRequest2 request) throws IOException {
        String file = request.getRestOfPath().replaceFirst("^/", "");
        ExamplePage page = report.example(file).orElseThrow(HttpResponses::notFound);
        return HttpResponses.forwardToView(page, "page");
    }
}
