package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.Counts;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * The report as a server keeps it for every build: the JSON report, packed, with long texts shortened so that even a
 * large class and a talkative grader stay below a few megabytes. {@link SavedReport} reads it.
 */
public final class CompactReport {

    /** Characters for one kind of text (feedback, standard output, ...) over all results as expected. */
    private static final int QUIET_BUDGET = 600_000;

    /** The same over all results that somebody will want to look at. */
    private static final int LOUD_BUDGET = 1_200_000;

    private static final int LEAST = 200;
    private static final int MOST = 16_000;

    private final SuiteResult suite;
    private final Path root;
    private final Shortened quiet;
    private final Shortened loud;

    private CompactReport(SuiteResult suite, Path root) {
        this.suite = suite;
        this.root = root;
        Counts counts = suite.counts();
        this.quiet = new Shortened(limit(QUIET_BUDGET, counts.asExpected()));
        this.loud = new Shortened(limit(LOUD_BUDGET, counts.total() - counts.asExpected()));
    }

    /**
     * Write the report. The stream is left open.
     *
     * @param root paths below this directory are told relative to it
     */
    public static void write(SuiteResult suite, Path root, OutputStream out) throws IOException {
        CompactReport report = new CompactReport(suite, root);
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 14);
        SuiteResult named = new SuiteResult(report.info(), suite.counts(), suite.interruption(), suite.results());
        Document document = new JsonReport().open(named, packed);
        for (ExampleResult result : suite.results()) {
            document.add(report.compact(result));
        }
        document.finish();
        packed.finish();
    }

    private static int limit(int budget, int results) {
        return Math.max(LEAST, Math.min(MOST, budget / Math.max(1, results)));
    }

    private ExampleResult compact(ExampleResult result) {
        Shortened texts = result.verdict() == ExampleResult.Verdict.AS_EXPECTED ? quiet : loud;
        return texts.of(result, relative(result.submission()));
    }

    private SuiteInfo info() {
        SuiteInfo info = suite.info();
        return new SuiteInfo(
                relative(info.suite()),
                info.image(),
                info.profile(),
                info.limits(),
                info.engine(),
                info.isolated(),
                info.repeat(),
                info.asked(),
                info.started(),
                info.duration());
    }

    private Path relative(Path path) {
        return path.isAbsolute() && path.startsWith(root) ? root.relativize(path) : path;
    }
}
