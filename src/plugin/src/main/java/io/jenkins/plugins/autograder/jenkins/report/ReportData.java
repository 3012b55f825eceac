package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.report.CompactReport;
import io.jenkins.plugins.autograder.report.SavedCheck;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way from an agent to the controller: plain data, as Jenkins lets pass.
 *
 * @param bytes the report, as the engine reads it back
 * @param headline in words
 * @param asExpected how many results are
 * @param unexpected how many are not
 * @param varied how many changed from one repetition to another
 * @param notRun how many were left out
 * @param millis how long it took
 * @param interruption why it ended before its time; absent if it did not
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, and never compared.
public record ReportData(
        byte[] bytes,
        String headline,
        int asExpected,
        int unexpected,
        int varied,
        int notRun,
        long millis,
        @Nullable String interruption)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The report of a suite.
     *
     * @param root paths below it are told relative to it
     */
    public static ReportData of(SuiteResult result, Path root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompactReport.write(result, root, bytes);
        SuiteResult.Counts counts = result.counts();
        return new ReportData(
                bytes.toByteArray(),
                Overview.of(result).headline(),
                counts.asExpected(),
                counts.unexpected(),
                counts.varied(),
                counts.notRun(),
                result.info().duration().toMillis(),
                result.interruption().orElse(null));
    }

    /**
     * The evaluation of a class.
     *
     * @param bytes of {@code PackedClass}
     * @param asked how many submissions there were to evaluate
     * @param off how many of those that were are to have consequences
     */
    public static ReportData of(ClassResult result, byte[] bytes, int asked, int off) {
        int evaluated = result.rows().size();
        return new ReportData(
                bytes,
                EvaluationWords.summary(result),
                evaluated - off,
                off,
                0,
                asked - evaluated,
                result.duration().toMillis(),
                result.interruption().orElse(null));
    }

    /** The check of a spec. */
    public static ReportData of(SpecCheckResult result) throws IOException {
        int fine = (int) result.subjects().stream().filter(Subject::asExpected).count();
        return new ReportData(
                SavedCheck.write(result),
                EvaluationWords.summary(result),
                fine,
                result.subjects().size() - fine,
                0,
                0,
                result.duration().toMillis(),
                null);
    }

    /** How many results there are, those left out included. */
    public int total() {
        return asExpected + unexpected + varied + notRun;
    }

    /** How many results are not as expected, those left out included. */
    public int off() {
        return unexpected + varied + notRun;
    }

    /** All results in a line: {@code 18 of 20 as expected (1 unexpected, 1 not run)}. */
    public String summary() {
        return Totals.words(asExpected, unexpected, varied, notRun);
    }
}
