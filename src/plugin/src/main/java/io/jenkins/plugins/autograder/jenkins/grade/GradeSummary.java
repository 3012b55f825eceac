package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import io.jenkins.plugins.autograder.jenkins.report.ReportSummary;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/** What a Pipeline gets from {@code courseraGrade}. */
public final class GradeSummary extends ReportSummary {
    private static final long serialVersionUID = 1L;

    private final @Nullable String status;
    private final @Nullable Double score;

    GradeSummary(ReportData data, @Nullable String status, @Nullable Double score, String report) {
        super(data, report);
        this.status = status;
        this.score = score;
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
}
