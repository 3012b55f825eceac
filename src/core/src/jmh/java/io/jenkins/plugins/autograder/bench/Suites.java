package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.SuiteListener;
import io.jenkins.plugins.autograder.grading.SuiteReader;
import io.jenkins.plugins.autograder.grading.SuiteRequest;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteRunner;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Optional;

/** Our side of the comparison: suites, graded as the command line grades them. */
final class Suites {
    private Suites() {}

    /** Read and grade a suite; returns examples per second. Every example must be as expected. */
    static double rate(Sandbox sandbox, String image, Path directory, int parallel, SuiteListener listener)
            throws Exception {
        long start = System.nanoTime();
        SuiteRequest request = new SuiteRequest(
                image,
                SuiteReader.read(directory),
                Optional.of(Profiles.COURSERA_V2),
                LimitOverrides.NONE,
                1,
                parallel,
                Optional.empty(),
                false,
                false);
        try (SuiteResult result = new SuiteRunner(sandbox).run(request, listener)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!result.asExpected()) {
                throw new IllegalStateException("not as expected: " + result.counts() + " "
                        + result.interruption().orElse("")
                        + result.results().iterator().next());
            }
            return result.counts().total() / seconds;
        }
    }
}
