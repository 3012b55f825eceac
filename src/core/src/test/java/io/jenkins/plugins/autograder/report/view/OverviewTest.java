package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.grading.ExampleResult.Kind;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.report.SampleResults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void saysTheVerdictInWords() {
        Overview overview = Overview.of(SampleResults.everything());

        assertThat(overview.headline()).isEqualTo("3 of 7 examples as expected");
        assertThat(overview.standingChecks()).contains("2 of 3 standing checks as expected");
        assertThat(overview.asExpected()).isFalse();
    }

    @Test
    void isPleasedWhenAllIsWell() {
        Overview overview =
                Overview.of(SampleResults.suite(List.of(SampleResults.asExpected("a"), SampleResults.asExpected("b"))));

        assertThat(overview.headline()).isEqualTo("All 2 examples as expected");
        assertThat(overview.asExpected()).isTrue();
    }

    @Test
    void doesNotCallNothingAsExpected() {
        assertThat(Overview.of(SampleResults.suite(List.of())).headline()).isEqualTo("Nothing was graded");
    }

    @Test
    void isNotAsExpectedWhenInterrupted() {
        assertThat(Overview.of(SampleResults.suite(
                                List.of(SampleResults.asExpected("a")), true, Optional.of("Stopped by a person.")))
                        .asExpected())
                .isFalse();
    }

    @Test
    void keepsTheMismatchesOfTheFirstTwoHundredOnly() {
        Overview overview = Overview.of(SampleResults.suite(SampleResults.many(2500)));

        assertThat(overview.attention()).hasSize(200);
        assertThat(overview.attentionLeftOut()).isEqualTo(50);
        assertThat(overview.count(Verdict.UNEXPECTED)).isEqualTo(250);
    }

    @Test
    void saysEachDifferentAnswerOfTheRepetitionsOnce() {
        assertThat(Row.of(SampleResults.varied("v")).actual()).isEqualTo("graded, score 1.0 / graded, score 0.5");
    }

    @Test
    void saysThatFeedbackVariedWhereTheScoreDidNot() {
        List<Grade> grades = List.of(
                SampleResults.graded(0.5, "seed 1", Optional.empty()),
                SampleResults.graded(0.5, "seed 2", Optional.empty()));
        assertThat(Row.of(SampleResults.result("v", Kind.EXAMPLE, Verdict.VARIED, List.of(), grades))
                        .actual())
                .isEqualTo("graded, score 0.5, with feedback that varied");
    }

    @Test
    void callsBrokenWhatNobodyCouldGrade() {
        Mismatch unreadable = new Mismatch("submission", "a submission that can be read", "no such file", "");
        assertThat(Row.of(SampleResults.result("v", Kind.EXAMPLE, Verdict.UNEXPECTED, List.of(unreadable), List.of()))
                        .broken())
                .isTrue();
        assertThat(Row.of(SampleResults.unexpected("v")).broken()).isFalse();
    }
}
