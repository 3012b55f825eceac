package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes every document of a report into a directory. */
public final class ReportWriter {

    /**
     * Write the report. One that is there already is replaced, file by file; files that no report wrote stay.
     *
     * <p>The results are read twice and never held: what is kept of each is a row of a table.
     *
     * @param directory made where it is missing
     * @throws IOException if it cannot be made or written; the documents that were replaced until then stay replaced
     */
    public ReportFiles write(SuiteResult suite, Path directory) throws IOException {
        ReportFiles files = ReportFiles.in(directory);
        Overview overview = Overview.of(suite);
        ReportFolder folder = ReportFolder.open(directory);
        try (Draft json = draft(folder, files.json());
                Draft junit = draft(folder, files.junit());
                Draft summary = draft(folder, files.summary());
                Aside pages = new Aside(new HtmlReport().open(overview, folder))) {
            new MarkdownSummary().write(overview, summary.out());
            List<Document> documents = List.of(
                    new JsonReport().open(suite, json.out()), new JunitReport().open(overview, junit.out()), pages);
            for (ExampleResult result : suite.results()) {
                for (Document document : documents) {
                    document.add(result);
                }
            }
            for (Document document : documents) {
                document.finish();
            }
            json.publish();
            junit.publish();
            summary.publish();
        }
        return files;
    }

    private static Draft draft(ReportFolder folder, Path file) throws IOException {
        return folder.draft(file.getFileName().toString());
    }
}
