package io.jenkins.plugins.autograder.jenkins.report;

import hudson.model.Run;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.grading.Merge;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.pages.DeliveryPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The reports of one build. Steps of parallel branches may add to them at one time. */
public final class BuildReports {
    private static final Object CREATION = new Object();

    private final Run<?, ?> run;
    private final ReportsAction action;
    private final ReportStore store;

    private BuildReports(Run<?, ?> run, ReportsAction action) {
        this.run = run;
        this.action = action;
        this.store = new ReportStore(run.getRootDir().toPath());
    }

    /** Those of that build. */
    public static BuildReports of(Run<?, ?> run) {
        synchronized (CREATION) {
            ReportsAction action = run.getAction(ReportsAction.class);
            if (action == null) {
                action = new ReportsAction();
                run.addAction(action);
            }
            return new BuildReports(run, action);
        }
    }

    /** Keep a report; one of the same name is replaced. */
    public StoredReport add(StoredReport report, byte[] bytes) throws IOException {
        store.write(report, bytes);
        action.put(report);
        run.save();
        return report;
    }

    /** Keep what was brought to Coursera, under the name of its receipt's file. */
    public StoredReport add(String file, Receipt receipt) throws IOException {
        ReportName name =
                ReportName.of(file.substring(file.lastIndexOf('/') + 1).replaceFirst("[.]json$", ""));
        String headline = new DeliveryPage(receipt, List.of()).headline();
        return add(StoredReport.delivery(name, headline), PackedReceipt.write(receipt));
    }

    /**
     * Make one report of all parts with that name, in their place.
     *
     * @throws IllegalArgumentException if there are none, or one is missing
     */
    public ReportData merge(ReportName name) throws IOException {
        List<StoredReport> parts = action.parts(name.id());
        requireAll(name, parts);
        List<SuiteResult> open = new ArrayList<>();
        try {
            for (StoredReport part : parts) {
                open.add(store.open(part.getUrlName()));
            }
            return ReportData.of(Merge.of(open), Path.of(""));
        } finally {
            open.forEach(SuiteResult::close);
        }
    }

    /** Forget the parts of that report. */
    public void removeParts(ReportName name) throws IOException {
        for (StoredReport part : action.parts(name.id())) {
            action.remove(part);
            store.delete(part.getUrlName());
        }
        run.save();
    }

    private static void requireAll(ReportName name, List<StoredReport> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("this build has no parts of a report named " + name.name()
                    + "; grade them with courseraGrade, with that name, shard and of, or give files");
        }
        List<Integer> there = parts.stream()
                .flatMap(part -> part.shard().stream())
                .map(Shard::number)
                .toList();
        int of = parts.get(0).shard().map(Shard::of).orElse(1);
        List<Integer> missing = IntStream.rangeClosed(1, of)
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("of the " + of + " parts of " + name.name() + " these are missing: "
                    + missing + "; grade them, too, then merge");
        }
    }

    /** The address of a report's page, from Jenkins's root: {@code /job/words/7/coursera-autograder/words/}. */
    public static String url(Run<?, ?> run, StoredReport report) {
        return "/" + run.getUrl() + ReportsAction.URL + "/" + report.getUrlName() + "/";
    }
}
