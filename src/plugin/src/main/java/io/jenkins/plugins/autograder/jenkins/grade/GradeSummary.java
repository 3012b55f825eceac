package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/** What a Pipeline gets from {@code courseraGrade}. */
public final class GradeSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int asExpected;
    private final int unexpected;
    private final int varied;
    private final int notRun;
    private final @Nullable String status;
    private final @Nullable Double score;
    private final String report;

    GradeSummary(ReportData data, @Nullable String status, @Nullable Double score, String report) {
        this.asExpected = data.asExpected();
        this.unexpected = data.unexpected();
        this.varied = data.varied();
        this.notRun = data.notRun();
        this.status = status;
        this.score = score;
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

    /** {@code graded}, or why there is no grade: of the submission, or of the first example. */
    @Whitelisted
    public @Nullable String getStatus() {
        return status;
    }

    /** The score of the submission, or of the first example; {@code null} where there is none. */
    @Whitelisted
    public @Nullable Double getScore() {
        return score;
    }

    /** The report's page, below the build's. */
    @Whitelisted
    public String getReport() {
        return report;
    }

    @Override
    public String toString() {
        return asExpected + " of " + getTotal() + " as expected";
    }
}
