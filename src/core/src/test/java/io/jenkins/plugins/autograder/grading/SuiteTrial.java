package io.jenkins.plugins.autograder.grading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One suite that is run as a test asks for: one example at a time, once each and all of them, unless it says otherwise. */
final class SuiteTrial {
    private final SuiteFiles files;
    private int parallel = 1;
    private int repeat = 1;
    private boolean failFast;
    private boolean standingChecks;
    private Optional<String> only = Optional.empty();
    private LimitOverrides limits = LimitOverrides.NONE;

    SuiteTrial(SuiteFiles files) {
        this.files = files;
    }

    void parallel(int threads) {
        parallel = threads;
    }

    void repeat(int repetitions) {
        repeat = repetitions;
    }

    void failFast(boolean wanted) {
        failFast = wanted;
    }

    void standingChecks(boolean wanted) {
        standingChecks = wanted;
    }

    void only(Optional<String> pattern) {
        only = pattern;
    }

    void limits(LimitOverrides overrides) {
        limits = overrides;
    }

    /** Examples called 1, 2, 3..., each with a file that holds its number. */
    void examples(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> files.file(i + "/n.txt", "" + i));
    }

    SuiteRequest request() throws SuiteException {
        return new SuiteRequest(
                "grader", files.read(), Optional.empty(), limits, repeat, parallel, only, failFast, standingChecks);
    }

    SuiteResult run(ScriptedSandbox sandbox) throws Exception {
        return run(sandbox, SuiteListener.NONE);
    }

    SuiteResult run(ScriptedSandbox sandbox, SuiteListener listener) throws Exception {
        return new SuiteRunner(sandbox).run(request(), listener);
    }

    /** A line for each example, such as {@code sum/one UNEXPECTED}. */
    static List<String> verdicts(SuiteResult result) {
        return stream(result)
                .map(example -> example.name() + " " + example.verdict())
                .toList();
    }

    static Stream<ExampleResult> stream(SuiteResult result) {
        return StreamSupport.stream(result.results().spliterator(), false);
    }
}
