package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

    @ParameterizedTest
    @CsvSource({
        "2, 1.5",
        "3, 2.5",
        "4, 3.5",
        "5, 4.5",
        "6, 5",
        "7, 6",
        "10, 9",
        "11, 9.5",
        "12, 10.5",
        "15, 13.5",
        "16, 14",
        "20, 18",
    })
    void thresholdsOfAlmostComplete(int core, double threshold) {
        assertThat(Metric.almost(core)).isCloseTo(threshold, within(1e-9));
        assertThat(evaluate(core, threshold)).isEqualTo("almost complete");
        assertThat(evaluate(core, threshold - 0.5)).isIn("partially complete", "incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, excellent",
        "1, 0.5, partially complete",
        "1, 0, incomplete",
        "2, 2, excellent",
        "2, 1, partially complete",
        "2, 0.5, incomplete",
        "3, 1.5, partially complete",
        "3, 1, incomplete",
        "0, 0, excellent",
    })
    void fewGoals(int core, double sum, String word) {
        assertThat(evaluate(core, sum)).isEqualTo(word);
    }

    private static String evaluate(int core, double sum) {
        List<GoalResult> goals = new ArrayList<>();
        int accomplished = (int) sum;
        goals.addAll(Collections.nCopies(accomplished, core(Status.ACCOMPLISHED)));
        if (sum > accomplished) {
            goals.add(core(Status.PARTIAL));
        }
        while (goals.size() < core) {
            goals.add(core(Status.FAILED));
        }
        return Metric.evaluate(goals).word();
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRA, ACCOMPLISHED, excellent", "EXTRA, PARTIAL, complete", "EXTRA, FAILED, complete",
        "EXTRA, UNKNOWN, complete", "FEEDBACK_ONLY, FAILED, excellent", "FOUNDATIONAL, ACCOMPLISHED, excellent",
        "FOUNDATIONAL, PARTIAL, excellent",
    })
    void otherGoalsBesideAllCoreGoals(Category category, Status status, String word) {
        assertThat(Metric.evaluate(List.of(core(Status.ACCOMPLISHED), Goals.result(category, status)))
                        .word())
                .isEqualTo(word);
    }

    /** A failed foundational goal makes the submission incomplete. */
    @Test
    void weakness1FoundationalFailure() {
        List<GoalResult> goals = List.of(
                core(Status.ACCOMPLISHED),
                Goals.result(Category.EXTRA, Status.ACCOMPLISHED),
                Goals.result(Category.FOUNDATIONAL, Status.FAILED));

        assertThat(Metric.evaluate(goals)).isEqualTo(Evaluation.INCOMPLETE);
    }

    @Test
    void whatIsUnknownCountsNothing() {
        assertThat(Metric.evaluate(List.of(core(Status.ACCOMPLISHED), core(Status.UNKNOWN)))
                        .word())
                .isEqualTo("partially complete");
    }

    @Test
    void weightsGiveAScoreBesideTheWord() {
        Score score = Score.of(List.of(
                Goals.result(Category.CORE, Status.ACCOMPLISHED, 3),
                Goals.result(Category.CORE, Status.PARTIAL, 1),
                Goals.result(Category.FOUNDATIONAL, Status.FAILED, 1),
                Goals.result(Category.EXTRA, Status.ACCOMPLISHED, 2),
                Goals.result(Category.FEEDBACK_ONLY, Status.ACCOMPLISHED, 9)));

        assertThat(score).isEqualTo(new Score(3.5, 5, 2, 2));
        assertThat(score.fraction()).isCloseTo(0.7, within(1e-9));
        assertThat(Score.of(List.of()).fraction()).isEqualTo(1);
    }

    private static GoalResult core(Status status) {
        return Goals.result(Category.CORE, status);
    }
}
