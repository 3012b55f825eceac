package io.jenkins.plugins.autograder.jenkins.report;

import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraReport}, and the counts that it gets from {@code courseraGrade}. */
public class ReportSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int asExpected;
    private final int unexpected;
    private final int varied;
    private final int notRun;
    private final String report;

    /** The summary of that report. */
    public ReportSummary(ReportData data, String report) {
        this.asExpected = data.asExpected();
        this.unexpected = data.unexpected();
        this.varied = data.varied();
        this.notRun = data.notRun();
        this.report = report;
    }

    /** How many examples there are, standing checks included. */
    @Whitelisted
    public int getTotal() {
        return asExpected + unexpected + varied + notRun;
    }

    /** How many were as expected. */
    @Whitelisted
    public int getAsExpected() {
        return asExpected;
    }

    /** How many were not as expected. */
    @Whitelisted
    public int getUnexpected() {
        return unexpected;
    }

    /** How many changed from one repetition to another. */
    @Whitelisted
    public int getVaried() {
        return varied;
    }

    /** How many were left out. */
    @Whitelisted
    public int getNotRun() {
        return notRun;
    }

    /** The id of the report, the last part of its page's address. */
    @Whitelisted
    public String getReport() {
        return report;
    }

    @Override
    public String toString() {
        return Totals.words(asExpected, unexpected, varied, notRun);
    }
}
