package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Api;
import hudson.model.HealthReport;
import hudson.model.HealthReportingAction;
import hudson.model.Run;
import io.jenkins.plugins.autograder.jenkins.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jenkins.management.Badge;
import jenkins.model.RunAction2;
import jenkins.model.Tab;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;

/** The tab of a build that has reports. It is kept with the build. */
public final class ReportsAction extends Tab implements RunAction2, HealthReportingAction {

    /** Below the build. */
    static final String URL = "coursera-autograder";

    private final List<StoredReport> reports = new ArrayList<>();

    private transient @Nullable Run<?, ?> run;

    ReportsAction() {
        super(null);
    }

    @Override
    public String getIconFileName() {
        return "symbol-autograder plugin-coursera-autograder";
    }

    @Override
    public String getDisplayName() {
        return Messages.reports_name();
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    /** The whole reports, and the parts that nobody has merged yet, in the order of their names. */
    public synchronized List<StoredReport> getReports() {
        return List.copyOf(reports);
    }

    /** The page of the report with that id; Stapler asks for it. */
    public @Nullable ReportPage getDynamic(String id) {
        return find(id).map(report -> new ReportPage(run(), report, this)).orElse(null);
    }

    /** The tab itself leads to the first report. */
    public HttpResponse doIndex() {
        return getReports().stream()
                .findFirst()
                .map(report -> (HttpResponse) HttpResponses.redirectTo(report.getUrlName() + "/"))
                .orElseThrow(HttpResponses::notFound);
    }

    /** The remote API. */
    public Api getApi() {
        return new Api(new ReportsApi(getReports()));
    }

    @Override
    public @Nullable Badge getBadge() {
        int off = getReports().stream().mapToInt(StoredReport::getOff).sum();
        return off == 0 ? null : new Badge(Integer.toString(off), Messages.reports_off(off), Badge.Severity.WARNING);
    }

    @Override
    public @Nullable HealthReport getBuildHealth() {
        int total = getReports().stream().mapToInt(StoredReport::getTotal).sum();
        int fine = getReports().stream().mapToInt(StoredReport::getAsExpected).sum();
        return total == 0 ? null : new HealthReport(fine * 100 / total, Messages._reports_health(fine, total));
    }

    @Override
    public void onAttached(Run<?, ?> owner) {
        run = owner;
        object = owner;
    }

    @Override
    public void onLoad(Run<?, ?> owner) {
        onAttached(owner);
    }

    Run<?, ?> run() {
        return Objects.requireNonNull(run, "attached to a build");
    }

    synchronized void put(StoredReport report) {
        reports.removeIf(other -> other.getUrlName().equals(report.getUrlName()));
        reports.add(report);
        reports.sort((a, b) -> a.getName().compareToIgnoreCase(b.getName()));
    }

    synchronized void remove(StoredReport report) {
        reports.remove(report);
    }

    synchronized List<StoredReport> parts(String id) {
        return reports.stream().filter(report -> report.isPartOf(id)).toList();
    }

    private synchronized Optional<StoredReport> find(String id) {
        return reports.stream().filter(report -> report.getUrlName().equals(id)).findFirst();
    }
}
