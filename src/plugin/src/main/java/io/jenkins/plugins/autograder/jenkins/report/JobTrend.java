package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Action;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.autograder.report.pages.Trend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The chart on a job's page. It looks at the last builds one by one, whatever their result, since a job that only ever
 * fails has a trend, too; never at more than a chart has room for.
 */
public final class JobTrend implements Action {
    private static final int MOST_BUILDS = 50;
    private static final int LEAST_POINTS = 2;

    private final Job<?, ?> job;

    JobTrend(Job<?, ?> job) {
        this.job = job;
    }

    /** HTML of the engine's, safe to show; {@code null} where there is nothing to compare yet. */
    public @Nullable String getContent() throws IOException {
        List<Trend.Point> points = points();
        if (points.size() < LEAST_POINTS) {
            return null;
        }
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        new Trend(points).write(html);
        return html.toString(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getIconFileName() {
        return null;
    }

    @Override
    public @Nullable String getDisplayName() {
        return null;
    }

    @Override
    public @Nullable String getUrlName() {
        return null;
    }

    private List<Trend.Point> points() {
        List<Trend.Point> points = new ArrayList<>();
        int looked = 0;
        for (Run<?, ?> run = job.getLastBuild(); run != null && looked < MOST_BUILDS; run = run.getPreviousBuild()) {
            ReportsAction action = run.getAction(ReportsAction.class);
            if (action != null && !action.getReports().stream().allMatch(StoredReport::isDelivery)) {
                points.add(point(run.getNumber(), action.getReports()));
            }
            looked++;
        }
        Collections.reverse(points);
        return points;
    }

    private static Trend.Point point(int number, List<StoredReport> reports) {
        return new Trend.Point(
                "#" + number,
                number + "/" + ReportsAction.URL + "/",
                reports.stream().mapToInt(StoredReport::getAsExpected).sum(),
                reports.stream()
                        .filter(report -> !report.isFindings())
                        .mapToInt(StoredReport::getOff)
                        .sum(),
                findings(reports),
                Duration.ofMillis(
                        reports.stream().mapToLong(StoredReport::getMillis).sum()));
    }

    private static OptionalInt findings(List<StoredReport> reports) {
        List<StoredReport> found =
                reports.stream().filter(StoredReport::isFindings).toList();
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.stream()
                        .mapToInt(report -> report.getErrors() + report.getWarnings() + report.getNotes())
                        .sum());
    }
}
