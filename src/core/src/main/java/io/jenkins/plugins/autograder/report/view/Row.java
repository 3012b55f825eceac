package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.GradeStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a table says of one result: little enough to be kept for all of them.
 *
 * @param name of the example
 * @param kind an example of the course team's, or a standing check
 * @param verdict how grades and expectation compare
 * @param broken whether grader or engine failed where another outcome was expected: nothing is known of the answer
 * @param part that was graded, if it has parts
 * @param expected in words, on one line
 * @param actual what came of it, in words: each different answer of the repetitions once
 * @param score of the first grade that has one
 * @param wallTime of the slowest repetition; absent where there was none
 * @param cpuTime of the repetition that needed most
 * @param peakMemory of the repetition that needed most, in bytes
 */
public record Row(
        String name,
        ExampleResult.Kind kind,
        ExampleResult.Verdict verdict,
        boolean broken,
        Optional<String> part,
        String expected,
        String actual,
        OptionalDouble score,
        Optional<Duration> wallTime,
        Optional<Duration> cpuTime,
        OptionalLong peakMemory) {

    private static final int ANSWERS_SHOWN = 3;

    private static final Set<GradeStatus> FAILURES =
            EnumSet.of(GradeStatus.GRADER_ERROR, GradeStatus.FAILED_TO_START, GradeStatus.CANCELLED);

    /** What a table says of that result. */
    public static Row of(ExampleResult result) {
        List<Grade> grades = result.grades();
        return new Row(
                result.name(),
                result.kind(),
                result.verdict(),
                broken(result),
                result.parameters().part(),
                String.join("; ", result.expected()),
                actual(result),
                grades.stream()
                        .map(Grade::score)
                        .flatMapToDouble(OptionalDouble::stream)
                        .findFirst(),
                grades.stream().map(grade -> grade.run().usage().wallTime()).max(Duration::compareTo),
                grades.stream()
                        .flatMap(grade -> grade.run().usage().cpuTime().stream())
                        .max(Duration::compareTo),
                grades.stream()
                        .flatMapToLong(grade -> grade.run().usage().peakMemory().stream())
                        .max());
    }

    /** The answer in words: {@code graded, score 0.75} or {@code grader-error}. */
    public static String answer(Grade grade) {
        if (grade.score().isPresent()) {
            return grade.status().word() + ", score "
                    + Figures.score(grade.score().getAsDouble());
        }
        return grade.status().word()
                + grade.feedback()
                        .map(Feedback::score)
                        .map(score -> ", though the grader said " + Figures.score(score))
                        .orElse("");
    }

    private static boolean broken(ExampleResult result) {
        if (result.verdict() != ExampleResult.Verdict.UNEXPECTED) {
            return false;
        }
        boolean failed = result.grades().stream().anyMatch(grade -> FAILURES.contains(grade.status()));
        boolean unforeseen = result.mismatches().stream()
                .anyMatch(mismatch -> mismatch.what().equals("outcome"));
        return result.grades().isEmpty() || (failed && unforeseen);
    }

    private static String actual(ExampleResult result) {
        List<String> answers =
                result.grades().stream().map(Row::answer).distinct().toList();
        if (answers.size() == 1 && result.verdict() == ExampleResult.Verdict.VARIED) {
            return answers.get(0) + ", with feedback that varied";
        }
        int more = answers.size() - ANSWERS_SHOWN;
        String shown = String.join(" / ", answers.subList(0, Math.min(ANSWERS_SHOWN, answers.size())));
        return more > 0 ? shown + " / and " + more + " more" : shown;
    }
}
