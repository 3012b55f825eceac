package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.feedback.RichFeedback;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final String WHERE = "expect.yaml:3";

    private static Optional<Mismatch> text(TextCheck.Relation relation, String wanted, String feedback) {
        return new TextCheck(TextCheck.Subject.FEEDBACK, relation, wanted, WHERE).check(Runs.graded(1, feedback));
    }

    private static String contains(String wanted, String feedback) {
        return text(TextCheck.Relation.CONTAINS, wanted, feedback).orElseThrow().actual();
    }

    @Test
    void tellsExpectedAndActualScoreAndThePlace() {
        assertThat(ScoreCheck.exactly(0.75, WHERE).check(Runs.graded(0.5, "")))
                .contains(new Mismatch("score", "0.75", "0.5", "expect.yaml:3"));
        assertThat(ScoreCheck.between(0.5, 0.8, WHERE).check(Runs.graded(0.81, "")))
                .contains(new Mismatch("score", "0.5 to 0.8", "0.81", "expect.yaml:3"));
        assertThat(ScoreCheck.partial().check(Runs.graded(1, "")))
                .contains(new Mismatch("score", "above 0 and below 1", "1", ""));
        assertThat(ScoreCheck.belowFullMarks().check(Runs.graded(1, "")))
                .contains(new Mismatch("score", "below 1", "1", ""));
    }

    @Test
    void takesScoresThatDifferByNoMoreThanTheToleranceAsEqual() {
        assertThat(ScoreCheck.exactly(0.333333, "").contains(1.0 / 3)).isTrue();
        assertThat(ScoreCheck.exactly(0.33333, "").contains(1.0 / 3)).isFalse();
        assertThat(ScoreCheck.between(0.5, 0.8, "").contains(0.1 * 8)).isTrue();
    }

    @Property
    void everyScoreIsEitherFullMarksOrBelow(@ForAll("scores") double score) {
        assertThat(ScoreCheck.exactly(1, "").contains(score))
                .isNotEqualTo(ScoreCheck.belowFullMarks().contains(score));
        boolean extreme = ScoreCheck.exactly(1, "").contains(score)
                || ScoreCheck.exactly(0, "").contains(score);
        assertThat(ScoreCheck.partial().contains(score)).isNotEqualTo(extreme);
    }

    /** Any score, and more of those that lie near the ends of the range. */
    @Provide
    static Arbitrary<Double> scores() {
        Arbitrary<Double> tiny = Arbitraries.integers().between(0, 30).map(tenths -> tenths * 1e-7);
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 1).ofScale(9), tiny, tiny.map(below -> 1 - below));
    }

    @Test
    void tellsTheReasonOfAnotherOutcomeAndNothingElse() {
        Expectation expectation = new Expectation(Expectation.GRADED.status(), List.of(ScoreCheck.exactly(1, WHERE)));
        assertThat(expectation.check(Runs.grade(GradeStatus.TIMEOUT, Optional.empty())))
                .containsExactly(new Mismatch("outcome", "graded", "timeout: the reason", ""));
    }

    @Test
    void allowsAnyOfSeveralOutcomes() {
        StatusCheck check = new StatusCheck(Set.of(GradeStatus.TIMEOUT, GradeStatus.OOM), WHERE);
        assertThat(check.check(Runs.grade(GradeStatus.OOM, Optional.empty()))).isEmpty();
        assertThat(check.check(Runs.graded(1, "")))
                .contains(new Mismatch("outcome", "timeout or oom", "graded: the reason", "expect.yaml:3"));
    }

    @Test
    void tellsAllMismatchesOfAGrade() {
        Expectation expectation = new Expectation(
                Expectation.GRADED.status(),
                List.of(ScoreCheck.exactly(0, ""), new DurationCheck(Duration.ofSeconds(1), "expect.yaml:4")));
        assertThat(expectation.check(Runs.graded(1, "")))
                .containsExactly(
                        new Mismatch("score", "0", "1", ""),
                        new Mismatch("duration", "at most 1s", "1.5s", "expect.yaml:4"));
        assertThat(new DurationCheck(Duration.ofMillis(1500), "").check(Runs.graded(1, "")))
                .isEmpty();
    }

    @Test
    void showsTheNearestLineWhereATextIsMissing() {
        String feedback = "Test 1: passed\nTest 2: Missing  base-case\nSee you";
        assertThat(text(TextCheck.Relation.CONTAINS, "missing base case", feedback))
                .contains(new Mismatch(
                        "feedback.contains",
                        "contains \"missing base case\"",
                        "the nearest line is 2: \"Test 2: Missing  base-case\"",
                        "expect.yaml:3"));
        assertThat(contains("zzz", feedback))
                .isEqualTo("the feedback begins \"Test 1: passed\\nTest 2: Missing  base-case\\nSee you\"");
        assertThat(contains("x", " \n")).isEqualTo("the feedback is empty");
        assertThat(text(TextCheck.Relation.CONTAINS, "See", feedback)).isEmpty();
    }

    @Test
    void showsAShortQuoteOfALongText() {
        assertThat(contains("zzz", "a".repeat(5_000))).isEqualTo("the feedback begins \"" + "a".repeat(160) + "...\"");
    }

    @Test
    void showsTheLineThatHoldsAnUnwantedText() {
        assertThat(text(TextCheck.Relation.NOT_CONTAINS, "Traceback", "ok\n  Traceback (most recent)\nend"))
                .contains(new Mismatch(
                        "feedback.not-contains",
                        "does not contain \"Traceback\"",
                        "it is in line 2: \"Traceback (most recent)\"",
                        "expect.yaml:3"));
        assertThat(text(TextCheck.Relation.NOT_CONTAINS, "Traceback", "ok")).isEmpty();
    }

    @Test
    void findsAPatternAnywhere() {
        assertThat(text(TextCheck.Relation.MATCHES, "line \\d+", "in line 12 of"))
                .isEmpty();
        assertThat(text(TextCheck.Relation.MATCHES, "line \\d+", "in line x"))
                .contains(new Mismatch(
                        "feedback.matches",
                        "matches /line \\d+/",
                        "the feedback begins \"in line x\"",
                        "expect.yaml:3"));
    }

    @Test
    void givesUpOnAPatternThatTakesForEver() {
        assertThat(text(TextCheck.Relation.MATCHES, "(a+)+b\\1", "a".repeat(60))
                        .orElseThrow()
                        .actual())
                .isEqualTo("the pattern needs too many steps on this text of 60 characters; write it without nested"
                        + " repetition");
        assertThat(text(TextCheck.Relation.MATCHES, "(a|b)*c", "ab".repeat(200_000)))
                .isPresent();
    }

    @Test
    void tellsThatThereIsNoText() {
        Grade without = Runs.grade(GradeStatus.TIMEOUT, Optional.empty());
        assertThat(new TextCheck(TextCheck.Subject.RICH, TextCheck.Relation.CONTAINS, "x", WHERE).check(without))
                .contains(new Mismatch(
                        "rich.contains", "contains \"x\"", "there is no rich feedback to look at", "expect.yaml:3"));
        assertThat(new TextCheck(TextCheck.Subject.RICH, TextCheck.Relation.NOT_CONTAINS, "x", WHERE).check(without))
                .isEmpty();
    }

    @Test
    void looksAtRichFeedback() {
        Grade grade = Runs.withRich(new RichFeedback(RichFeedback.Type.HTML, "<p>base case</p>"));
        assertThat(new TextCheck(TextCheck.Subject.RICH, TextCheck.Relation.CONTAINS, "base case", "").check(grade))
                .isEmpty();
        assertThat(new RichTypeCheck(Optional.of(RichFeedback.Type.HTML), "").check(grade))
                .isEmpty();
        assertThat(new RichTypeCheck(Optional.empty(), WHERE).check(grade))
                .contains(new Mismatch("rich.type", "none", "html", "expect.yaml:3"));
        assertThat(new RichTypeCheck(Optional.of(RichFeedback.Type.TXT), WHERE).check(Runs.graded(1, "")))
                .contains(new Mismatch("rich.type", "txt", "none", "expect.yaml:3"));
    }

    @Test
    void describesItselfInClauses() {
        Expectation expectation = new Expectation(
                Expectation.GRADED.status(),
                List.of(
                        ScoreCheck.between(0.5, 0.8, ""),
                        new TextCheck(TextCheck.Subject.FEEDBACK, TextCheck.Relation.CONTAINS, "a\nb", ""),
                        new TextCheck(TextCheck.Subject.RICH, TextCheck.Relation.MATCHES, "a+", ""),
                        new RichTypeCheck(Optional.empty(), ""),
                        new DurationCheck(Duration.ofSeconds(5), "")));
        assertThat(expectation.describe())
                .containsExactly(
                        "graded",
                        "score 0.5 to 0.8",
                        "feedback contains \"a\\nb\"",
                        "rich feedback matches /a+/",
                        "no rich feedback",
                        "ends within 5s");
    }
}
