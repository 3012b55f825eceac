package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.report.ReportFolder.Draft;
import io.jenkins.plugins.autograder.report.pages.LintPages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes what the linter found, in every format. */
public final class LintReport {
    private LintReport() {}

    /** A format. */
    public enum Format {
        /** Everything, for other programs; its form is {@code docs/schemas/lint.schema.json}. */
        JSON("lint.json"),
        /** SARIF 2.1.0, which code scanners and Jenkins's warnings plugin read. */
        SARIF("lint.sarif"),
        /** For what shows test results: a test case a finding. */
        JUNIT("lint-junit.xml");

        private final String fileName;

        Format(String fileName) {
            this.fileName = fileName;
        }

        /** The file's name in a report. */
        public String fileName() {
            return fileName;
        }
    }

    /** Write one document, as UTF-8. The stream is left open. */
    public static void write(LintResult result, Format format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> new LintJson(result).write(out);
            case SARIF -> new LintSarif(result).write(out);
            case JUNIT -> new LintJunit(result).write(out);
        }
        out.flush();
    }

    /**
     * Write all documents and a page for a browser.
     *
     * @param directory made where it is missing; files that no report wrote stay
     * @return the page
     */
    public static Path write(LintResult result, Path directory) throws IOException {
        ReportFolder folder = ReportFolder.open(directory);
        for (Format format : Format.values()) {
            try (Draft draft = folder.draft(format.fileName())) {
                write(result, format, draft.out());
                draft.publish();
            }
        }
        HtmlReport.copyAssets(folder);
        try (Draft draft = folder.draft(HtmlReport.INDEX)) {
            new LintPages().page(result, draft.out());
            draft.publish();
        }
        return directory.resolve(HtmlReport.INDEX);
    }
}
