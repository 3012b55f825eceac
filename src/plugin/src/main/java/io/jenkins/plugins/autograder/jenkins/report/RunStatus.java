package io.jenkins.plugins.autograder.jenkins.report;

import hudson.Extension;
import hudson.model.ResultTrend;
import hudson.model.Run;
import io.jenkins.plugins.autograder.jenkins.Messages;
import org.jspecify.annotations.Nullable;

/** Says in one line why a build is unstable. */
@Extension
public final class RunStatus extends Run.StatusSummarizer {

    @Override
    public Run.@Nullable Summary summarize(Run<?, ?> run, ResultTrend trend) {
        int off = off(run);
        boolean unstable = trend == ResultTrend.UNSTABLE
                || trend == ResultTrend.NOW_UNSTABLE
                || trend == ResultTrend.STILL_UNSTABLE;
        if (off == 0 || !unstable) {
            return null;
        }
        Run<?, ?> previous = run.getPreviousBuild();
        int before = previous == null ? 0 : off(previous);
        return new Run.Summary(off > before, Messages.reports_off(off));
    }

    private static int off(Run<?, ?> run) {
        ReportsAction action = run.getAction(ReportsAction.class);
        return action == null
                ? 0
                : action.getReports().stream().mapToInt(StoredReport::getOff).sum();
    }
}
