package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.feedback.Position;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.feedback.Severity;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Kind;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.GradeStatus;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.Results;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Results for the tests of reports, made without a grader. */
public final class SampleResults {

    private static final Limits LIMITS =
            Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(30)).withMemory(512 * Limits.MIB);

    /** Nothing beside the suite's own files. */
    public static final SuiteResult.Asked ASKED =
            new SuiteResult.Asked(LimitOverrides.NONE, Optional.empty(), false, true);

    public static final Parameters SUM = new Parameters(
            Optional.of("sum"), Optional.of("learner-1"), Optional.of("Homework 1.py"), Map.of("SEED", "7"), List.of());

    private SampleResults() {}

    /** A suite of these results, with one of each verdict's consequences in the counts. */
    public static SuiteResult suite(List<ExampleResult> results) {
        return suite(results, true, Optional.empty());
    }

    public static SuiteResult suite(List<ExampleResult> results, boolean isolated, Optional<String> interruption) {
        return new SuiteResult(info(isolated), counts(results), interruption, Results.of(results));
    }

    public static SuiteResult.SuiteInfo info(boolean isolated) {
        return new SuiteResult.SuiteInfo(
                Path.of("docs/course/examples"),
                new Image(
                        "sum-grader:latest", "sha256:4f1c0e7a9b5d2c83e6f70a1b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d"),
                "coursera-v2",
                LIMITS,
                isolated ? "Docker 20.10.24 at unix:///var/run/docker.sock" : "processes of this machine",
                isolated,
                1,
                ASKED,
                Instant.parse("2026-11-14T02:13:05.123Z"),
                Duration.ofMillis(83_450));
    }

    /** A small suite that has everything: every verdict, kind and format of feedback. */
    public static SuiteResult everything() {
        return suite(
                List.of(
                        asExpected("sum/full-marks/solution"),
                        unexpected("sum/off-by-one"),
                        varied("sum/random-seed"),
                        html(
                                "sum/partial-marks/html-feedback",
                                "<h4>Tests</h4><ul><li><b>3</b> of 4 passed</li></ul>"
                                        + "<table><tr><th>test</th><th>result</th></tr><tr><td>zero</td><td>failed</td></tr></table>"),
                        broken("sort/grader-crashes"),
                        timeout("sort/endless-loop"),
                        notRun("sort/never-reached"),
                        standing("standing/sum/empty-file", Verdict.AS_EXPECTED),
                        standing("standing/sum/no-file", Verdict.UNEXPECTED),
                        standing("standing/sort/empty-file", Verdict.AS_EXPECTED)),
                true,
                Optional.of(
                        "The engine was lost after 9 of 10 examples; start it again and grade the suite once more."));
    }

    /** As many results, mostly as expected. */
    public static List<ExampleResult> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 10 == 3 ? unexpected("sum/example-" + i) : asExpected("sum/example-" + i))
                .toList();
    }

    public static ExampleResult asExpected(String name) {
        return result(
                name,
                Kind.EXAMPLE,
                Verdict.AS_EXPECTED,
                List.of(),
                List.of(graded(1.0, "Well done: all 4 tests passed.\n", Optional.empty())));
    }

    public static ExampleResult unexpected(String name) {
        String wanted = "Test 1: passed\nTest 2: passed\nTest 3: passed\nTest 4: expected 10 but got 10";
        String got = "Test 1: passed\nTest 2: passed\nTest 3: passed\nTest 4: expected 10 but got 9, off by one";
        return result(
                name,
                Kind.EXAMPLE,
                Verdict.UNEXPECTED,
                List.of(
                        new Mismatch("score", "1.0", "0.75", "expect.yaml:3"),
                        new Mismatch("feedback.contains", wanted, got, "expect.yaml:5")),
                List.of(graded(0.75, got, Optional.empty())));
    }

    public static ExampleResult varied(String name) {
        return result(
                name,
                Kind.EXAMPLE,
                Verdict.VARIED,
                List.of(),
                List.of(
                        graded(1.0, "Seed 17\nAll tests passed.", Optional.empty()),
                        graded(0.5, "Seed 91\nOnly 2 tests passed.", Optional.empty()),
                        graded(1.0, "Seed 17\nAll tests passed.", Optional.empty())));
    }

    public static ExampleResult html(String name, String document) {
        Optional<RichFeedback> rich = Optional.of(new RichFeedback(RichFeedback.Type.HTML, document));
        return result(name, Kind.EXAMPLE, Verdict.AS_EXPECTED, List.of(), List.of(graded(0.75, "3 of 4", rich)));
    }

    public static ExampleResult broken(String name) {
        Run run = run(
                Outcome.NON_ZERO_EXIT, 1, "", "Traceback (most recent call last):\n  \u001b[31mKeyError\u001b[0m\n");
        Grade grade = new Grade(
                GradeStatus.GRADER_ERROR,
                "The grader ended with exit code 1.",
                Optional.empty(),
                List.of(new FeedbackProblem(
                        "F004",
                        Severity.ERROR,
                        "feedback.json: fractionalScore is \"1\", a string",
                        "Write a number from 0 to 1, without quotes.",
                        Optional.of(new Position(1, 20)))),
                run);
        Mismatch mismatch = new Mismatch("outcome", "graded", "grader-error", "");
        return result(name, Kind.EXAMPLE, Verdict.UNEXPECTED, List.of(mismatch), List.of(grade));
    }

    public static ExampleResult timeout(String name) {
        Grade grade = new Grade(
                GradeStatus.TIMEOUT,
                "The run was stopped after 30 s.",
                Optional.empty(),
                List.of(),
                run(Outcome.TIMEOUT, 137, "working...\rworking...\r", ""));
        return result(name, Kind.EXAMPLE, Verdict.AS_EXPECTED, List.of(), List.of(grade));
    }

    public static ExampleResult notRun(String name) {
        return result(name, Kind.EXAMPLE, Verdict.NOT_RUN, List.of(), List.of());
    }

    public static ExampleResult standing(String name, Verdict verdict) {
        boolean fine = verdict == Verdict.AS_EXPECTED;
        return result(
                name,
                Kind.STANDING_CHECK,
                verdict,
                fine ? List.of() : List.of(new Mismatch("score", "below 1.0", "1.0", "")),
                List.of(graded(fine ? 0 : 1, "No submission.", Optional.empty())));
    }

    /** An example every text of which is this one. */
    public static ExampleResult hostile(String text) {
        return hostile(text, text);
    }

    /** An example of this name, every other text of which is that one. */
    public static ExampleResult hostile(String name, String text) {
        Grade grade = new Grade(
                GradeStatus.GRADED,
                text,
                Optional.of(new Feedback(0.5, text, Optional.empty(), true)),
                List.of(new FeedbackProblem("F100", Severity.WARNING, text, text, Optional.empty())),
                new Run(
                        Outcome.COMPLETED,
                        text,
                        OptionalInt.of(0),
                        usage(),
                        output(text),
                        output(text),
                        List.of(),
                        List.of(text)));
        return new ExampleResult(
                name,
                Kind.EXAMPLE,
                text,
                Path.of("examples/hostile"),
                new Parameters(
                        Optional.of(text), Optional.of(text), Optional.of(text), Map.of("K", text), List.of(text)),
                LIMITS,
                List.of(text),
                Verdict.UNEXPECTED,
                List.of(new Mismatch("feedback.contains", text, text + " or so", text)),
                List.of(grade, grade));
    }

    public static ExampleResult result(
            String name, Kind kind, Verdict verdict, List<Mismatch> mismatches, List<Grade> grades) {
        return new ExampleResult(
                name,
                kind,
                "Off by one in the last element",
                Path.of("docs/course/examples", "submission"),
                SUM,
                LIMITS,
                List.of("graded", "score 1.0"),
                verdict,
                mismatches,
                grades);
    }

    public static Grade graded(double score, String text, Optional<RichFeedback> rich) {
        return new Grade(
                GradeStatus.GRADED,
                "The grader gave a valid score.",
                Optional.of(new Feedback(score, text, rich, true)),
                List.of(),
                run(Outcome.COMPLETED, 0, "Ran 4 tests in 0.002s\n", ""));
    }

    public static Run run(Outcome outcome, int exitCode, String stdout, String stderr) {
        return new Run(
                outcome, "", OptionalInt.of(exitCode), usage(), output(stdout), output(stderr), List.of(), List.of());
    }

    public static Output output(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Output(bytes, bytes.length);
    }

    private static Usage usage() {
        return new Usage(
                Duration.ofMillis(412),
                Optional.of(Duration.ofMillis(187)),
                OptionalLong.of(23_800_000),
                OptionalInt.of(3),
                120);
    }

    private static SuiteResult.Counts counts(List<ExampleResult> results) {
        return new SuiteResult.Counts(
                count(results, Verdict.AS_EXPECTED),
                count(results, Verdict.UNEXPECTED),
                count(results, Verdict.VARIED),
                count(results, Verdict.NOT_RUN));
    }

    private static int count(List<ExampleResult> results, Verdict verdict) {
        return (int)
                results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
