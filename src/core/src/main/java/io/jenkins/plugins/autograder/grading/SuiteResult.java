package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a suite went. Close it when the reports are written: the results may lie in a temporary file.
 *
 * @param info what was run, and on what
 * @param counts of the verdicts
 * @param interruption why the suite ended before its time, one sentence; absent if it did not
 * @param results all of them, in the suite's order, read anew at each iteration
 */
public record SuiteResult(SuiteInfo info, Counts counts, Optional<String> interruption, Results results)
        implements AutoCloseable {

    /**
     * What was run, and on what.
     *
     * @param suite the directory of the examples
     * @param image the grader, by name and digest
     * @param profile the profile's name
     * @param limits of the suite; an example may have had others
     * @param engine what ran the grader
     * @param isolated whether the engine keeps a run away from the machine
     * @param repeat how often each example was graded
     * @param asked what was asked for beside the suite's own files
     * @param started when
     * @param duration of the whole suite
     */
    public record SuiteInfo(
            Path suite,
            Image image,
            String profile,
            Limits limits,
            String engine,
            boolean isolated,
            int repeat,
            Asked asked,
            Instant started,
            Duration duration) {}

    /**
     * What was asked for beside the suite's own files: with it the same suite can be run again.
     *
     * @param limits in place of those of examples, suite and profile
     * @param only the examples that were picked
     * @param failFast whether the first unexpected example was to end the suite
     * @param standingChecks false where they were left out
     */
    public record Asked(LimitOverrides limits, Optional<String> only, boolean failFast, boolean standingChecks) {}

    /** How many results have which verdict. */
    public record Counts(int asExpected, int unexpected, int varied, int notRun) {
        /** How many results there are. */
        public int total() {
            return asExpected + unexpected + varied + notRun;
        }
    }

    /** Whether every example ran and was as expected. */
    public boolean asExpected() {
        return interruption.isEmpty() && counts.asExpected() == counts.total();
    }

    @Override
    public void close() {
        results.close();
    }
}
