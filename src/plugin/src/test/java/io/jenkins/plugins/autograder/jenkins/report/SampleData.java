package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.feedback.Feedback;
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
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reports for tests, made without a grader. */
final class SampleData {
    private SampleData() {}

    /** A report in which these are as expected, and those are not. */
    static ReportData of(List<String> fine, List<String> off) throws IOException {
        return ReportData.of(suite(fine, off), Path.of(""));
    }

    static SuiteResult suite(List<String> fine, List<String> off) {
        List<ExampleResult> results = Stream.concat(
                        fine.stream().map(name -> result(name, Verdict.AS_EXPECTED)),
                        off.stream().map(name -> result(name, Verdict.UNEXPECTED)))
                .toList();
        return new SuiteResult(
                new SuiteResult.SuiteInfo(
                        Path.of("examples/words"),
                        new Image("words:1", "sha256:4f1c"),
                        "coursera-v2",
                        Profiles.COURSERA_V2.limits(),
                        "Docker 28",
                        true,
                        1,
                        new SuiteResult.Asked(LimitOverrides.NONE, Optional.empty(), false, true),
                        Instant.parse("2026-11-14T02:13:05Z"),
                        Duration.ofSeconds(3)),
                new SuiteResult.Counts(fine.size(), off.size(), 0, 0),
                Optional.empty(),
                Results.of(results));
    }

    private static ExampleResult result(String name, Verdict verdict) {
        Run run = new Run(
                Outcome.COMPLETED,
                "",
                OptionalInt.of(0),
                new Usage(Duration.ofMillis(300), Optional.empty(), OptionalLong.empty(), OptionalInt.empty(), 6),
                new Output("hello\n".getBytes(StandardCharsets.UTF_8), 6),
                Output.NONE,
                List.of(),
                List.of());
        Grade grade = new Grade(
                GradeStatus.GRADED,
                "",
                Optional.of(new Feedback(
                        0.5, "Test 3 of 4 failed: <b>" + name + "</b>. ".repeat(40), Optional.empty(), true)),
                List.of(),
                run);
        return new ExampleResult(
                name,
                Kind.EXAMPLE,
                "",
                Path.of("examples/words", name),
                Parameters.NONE,
                Profiles.COURSERA_V2.limits(),
                List.of("graded"),
                verdict,
                verdict == Verdict.UNEXPECTED ? List.of(new Mismatch("score", "1", "0.5", "")) : List.of(),
                List.of(grade));
    }
}
