package io.jenkins.plugins.autograder.jenkins.report;

import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The reports of a build for other programs. */
@ExportedBean
public final class ReportsApi {
    private final List<ReportApi> reports;

    ReportsApi(List<StoredReport> reports) {
        this.reports = reports.stream().map(ReportApi::new).toList();
    }

    /** All of them. */
    @Exported(inline = true)
    public List<ReportApi> getReports() {
        return reports;
    }

    /** One report. */
    @ExportedBean
    public static final class ReportApi {
        private final StoredReport report;

        ReportApi(StoredReport report) {
            this.report = report;
        }

        /** Its place in addresses. */
        @Exported
        public String getId() {
            return report.getUrlName();
        }

        /** For people. */
        @Exported
        public String getName() {
            return report.getName();
        }

        /** What it is about, in a word. */
        @Exported
        public String getKind() {
            return report.getKind();
        }

        /** The result in words. */
        @Exported
        public String getHeadline() {
            return report.getHeadline();
        }

        /** How many results there are. */
        @Exported
        public int getTotal() {
            return report.getTotal();
        }

        /** How many are as expected. */
        @Exported
        public int getAsExpected() {
            return report.getAsExpected();
        }

        /** How many are not. */
        @Exported
        public int getUnexpected() {
            return report.getUnexpected();
        }

        /** How many changed from one repetition to another. */
        @Exported
        public int getVaried() {
            return report.getVaried();
        }

        /** How many were left out. */
        @Exported
        public int getNotRun() {
            return report.getNotRun();
        }

        /** How many errors the linter found. */
        @Exported
        public int getErrors() {
            return report.getErrors();
        }

        /** How many warnings the linter found. */
        @Exported
        public int getWarnings() {
            return report.getWarnings();
        }

        /** How much else the linter found. */
        @Exported
        public int getNotes() {
            return report.getNotes();
        }

        /** How long it took. */
        @Exported
        public long getDurationMillis() {
            return report.getMillis();
        }

        /** Whether it ended before its time. */
        @Exported
        public boolean isInterrupted() {
            return report.isInterrupted();
        }
    }
}
