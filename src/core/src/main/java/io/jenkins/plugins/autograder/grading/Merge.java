package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.NaturalOrder;
import io.jenkins.plugins.autograder.grading.SuiteResult.Counts;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what several machines graded of one suite. */
public final class Merge {
    private static final Comparator<ExampleResult> SUITE_ORDER =
            Comparator.comparing(ExampleResult::kind).thenComparing(ExampleResult::name, NaturalOrder.INSTANCE);

    private Merge() {}

    /**
     * One result of several. It lasts from the first start to the last end, and is interrupted if any of them was. All
     * results are held in memory.
     *
     * @param parts at least one; the caller closes them
     * @throws IllegalArgumentException if the parts are not of the same grader and profile, or have an example twice
     */
    public static SuiteResult of(List<SuiteResult> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to merge; name at least one result");
        }
        SuiteInfo first = parts.get(0).info();
        Set<String> names = new HashSet<>();
        List<ExampleResult> results = new ArrayList<>();
        for (SuiteResult part : parts) {
            requireSame("image", first.image().id(), part.info().image().id());
            requireSame("profile", first.profile(), part.info().profile());
            for (ExampleResult result : part.results()) {
                if (!names.add(result.name())) {
                    throw new IllegalArgumentException("the example " + result.name()
                            + " is in two of the results; merge the parts of one suite, each of them once");
                }
                results.add(result);
            }
        }
        results.sort(SUITE_ORDER);
        return new SuiteResult(info(first, parts), counts(parts), interruption(parts), Results.of(results));
    }

    private static void requireSame(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException("the results are of different graders: " + what + " " + expected
                    + ", and " + actual + "; merge only what one grader graded");
        }
    }

    private static SuiteInfo info(SuiteInfo first, List<SuiteResult> parts) {
        Instant started = parts.stream()
                .map(part -> part.info().started())
                .min(Comparator.naturalOrder())
                .orElse(first.started());
        Instant ended = parts.stream()
                .map(part -> part.info().started().plus(part.info().duration()))
                .max(Comparator.naturalOrder())
                .orElse(started);
        boolean isolated = parts.stream().allMatch(part -> part.info().isolated());
        return new SuiteInfo(
                first.suite(),
                first.image(),
                first.profile(),
                first.limits(),
                first.engine(),
                isolated,
                first.repeat(),
                first.asked(),
                started,
                Duration.between(started, ended));
    }

    private static Counts counts(List<SuiteResult> parts) {
        return parts.stream()
                .map(SuiteResult::counts)
                .reduce(
                        new Counts(0, 0, 0, 0),
                        (a, b) -> new Counts(
                                a.asExpected() + b.asExpected(),
                                a.unexpected() + b.unexpected(),
                                a.varied() + b.varied(),
                                a.notRun() + b.notRun()));
    }

    private static Optional<String> interruption(List<SuiteResult> parts) {
        return parts.stream().flatMap(part -> part.interruption().stream()).findFirst();
    }
}
