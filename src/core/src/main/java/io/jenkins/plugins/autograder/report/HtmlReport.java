package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import io.jenkins.plugins.autograder.report.pages.Pages;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report as pages for a browser: an index, and a page an example. They work from a file system as from a server. */
public final class HtmlReport {

    static final String INDEX = "index.html";

    private static final String STYLE = "report.css";
    private static final List<String> ASSETS = List.of(STYLE, "report.js");

    /**
     * Write all pages and what they need. The results are read twice.
     *
     * @throws IOException if the directory cannot be made or written
     */
    public void write(SuiteResult suite, Path directory) throws IOException {
        Document.feed(suite.results(), open(Overview.of(suite), ReportFolder.open(directory)));
    }

    Document open(Overview overview, ReportFolder folder) throws IOException {
        Pages pages = new Pages(overview);
        folder.openPages();
        List<String> written = new ArrayList<>();
        List<ExampleResult> together = new ArrayList<>(pages.together());
        return new Document() {
            private int first;

            @Override
            public void add(ExampleResult result) throws IOException {
                together.add(result);
                if (together.size() == pages.together()) {
                    writePage();
                }
            }

            private void writePage() throws IOException {
                String file = pages.file(together.get(0), first);
                try (Draft draft = folder.page(file)) {
                    pages.page(together, first, draft.out());
                    draft.publish();
                }
                written.add(file);
                first += together.size();
                together.clear();
            }

            @Override
            public void finish() throws IOException {
                if (!together.isEmpty()) {
                    writePage();
                }
                copyAssets(folder);
                // Last, so that no reader of the new index misses a page.
                try (Draft draft = folder.draft(INDEX)) {
                    pages.index(draft.out());
                    draft.publish();
                }
                folder.keepOnly(written);
            }
        };
    }

    /** What all pages need. */
    static void copyAssets(ReportFolder folder) throws IOException {
        for (String asset : ASSETS) {
            copy(asset, folder);
        }
    }

    /** What pages without a script need. */
    static void copyStyle(ReportFolder folder) throws IOException {
        copy(STYLE, folder);
    }

    private static void copy(String asset, ReportFolder folder) throws IOException {
        try (InputStream content = HtmlReport.class.getResourceAsStream(asset);
                Draft draft = folder.draft(asset)) {
            if (content == null) {
                throw new FileNotFoundException(asset + " is missing in this installation; install it again");
            }
            content.transferTo(draft.out());
            draft.publish();
        }
    }
}
