package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.compare.UsualValues;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals that are made of others. The solution returns {@code [1, 2, 3, 4, 5]} in {@code a}, {@code b} and {@code c}. */
class CompoundGoalsTest {
    private static final String RIGHT = "[1, 2, 3, 4, 5]";
    private static final Goal A = Goals.goal("a", Goals.compare("a"));
    private static final Goal B = Goals.goal("b", Goals.compare("b"));
    private static final Goal C = Goals.goal("c", Goals.compare("c"));

    private static String value(char letter) {
        return switch (letter) {
            case 'A' -> RIGHT;
            case 'P' -> "[1, 2, 3, 4]";
            default -> "[]";
        };
    }

    /** One letter for each of the three: accomplished, partial, failed. */
    private static GoalResult judge(GoalTest test, String letters) {
        Observations solution =
                Runs.of(Runs.returned("a", RIGHT), Runs.returned("b", RIGHT), Runs.returned("c", RIGHT));
        Observations submission = Runs.of(
                Runs.returned("a", value(letters.charAt(0))),
                Runs.returned("b", value(letters.charAt(1))),
                Runs.returned("c", value(letters.charAt(2))));
        return new Judge(Goals.rubric(List.of("a", "b", "c"), Goals.goal("all", test)), solution)
                .judge(submission)
                .goals()
                .get(0);
    }

    private static GoalTest joint(Credit credit, boolean stopEarly, GoalTest.Display display) {
        return new GoalTest.Joint(List.of(A, B, C), credit, stopEarly, display);
    }

    @ParameterizedTest
    @CsvSource({"AAA, accomplished", "AAP, partial", "AFF, failed", "AFP, partial", "FFF, failed"})
    void allPartsAreNeeded(String letters, String status) {
        GoalResult result = judge(joint(Credit.USUAL, false, GoalTest.Display.PARTS), letters);

        assertThat(result.status().word()).isEqualTo(status);
        assertThat(result.parts())
                .extracting(GoalResult::id)
                .containsExactly("goal:core.test:a", "goal:core.test:b", "goal:core.test:c");
    }

    @ParameterizedTest
    @CsvSource({"AFA, accomplished", "AFF, partial", "PFF, failed"})
    void someOfThePartsMayBeEnough(String letters, String status) {
        assertThat(judge(joint(Credit.USUAL.withRequired(2), false, GoalTest.Display.PARTS), letters)
                        .status()
                        .word())
                .isEqualTo(status);
    }

    @Test
    void furtherPartsAreLeftAloneOnceEnoughAreAccomplished() {
        Credit one = Credit.USUAL.withRequired(1);

        GoalResult all = judge(joint(one, true, GoalTest.Display.PARTS), "FAA");
        GoalResult judged = judge(joint(one, true, GoalTest.Display.JUDGED_PARTS), "FAA");

        assertThat(all.status()).isEqualTo(Status.ACCOMPLISHED);
        assertThat(all.parts())
                .extracting(GoalResult::status)
                .containsExactly(Status.FAILED, Status.ACCOMPLISHED, Status.UNKNOWN);
        assertThat(judged.parts()).hasSize(2);
        assertThat(judge(joint(Credit.USUAL, true, GoalTest.Display.PARTS), "AAA")
                        .parts())
                .extracting(GoalResult::status)
                .containsOnly(Status.ACCOMPLISHED);
    }

    @Test
    void partsMayBeHiddenOrTakeItsPlace() {
        assertThat(judge(joint(Credit.USUAL, false, GoalTest.Display.HIDDEN), "AAF")
                        .parts())
                .isEmpty();

        GoalResult transparent = judge(joint(Credit.USUAL, false, GoalTest.Display.TRANSPARENT), "AAF");
        assertThat(transparent.verdict().summary()).isEqualTo("Of 3 parts, 2 are accomplished.");
        assertThat(((Detail.Group) transparent.verdict().details().get(0)).entries())
                .extracting(Detail.Entry::title)
                .containsExactly("Goal a", "Goal b", "Goal c");
    }

    @ParameterizedTest
    @CsvSource({"A, true, failed", "P, true, partial", "P, false, failed", "F, true, accomplished"})
    void aGoalMayHaveToFail(String letter, boolean allowPartial, String status) {
        assertThat(judge(new GoalTest.Fail(A, allowPartial), letter + "AA")
                        .status()
                        .word())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"AA, accomplished", "AF, failed", "AP, partial", "PA, failed", "FA, failed"})
    void aGoalMayTakeAnotherOneFirst(String letters, String status) {
        GoalResult result = judge(new GoalTest.Precondition(A, B), letters + "A");

        assertThat(result.status().word()).isEqualTo(status);
        if (!letters.startsWith("A")) {
            assertThat(result.verdict().summary())
                    .startsWith("This was not judged, since it takes something else first: Goal a. ");
        }
    }

    @Test
    void aNoteIsNeverJudged() {
        GoalResult note = judge(new GoalTest.Note("Mind the units."), "AAA");

        assertThat(note.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(note.verdict().summary()).isEqualTo("Mind the units.");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> new GoalTest.Joint(List.of(), Credit.USUAL, false, GoalTest.Display.PARTS))
                .hasMessage("parts of a joint goal is empty; it has to have a goal");
        assertThatThrownBy(() -> Goals.compare(new String[0]))
                .hasMessage("contexts of a comparison is empty; it has to have one");
        assertThatThrownBy(() -> new GoalTest.Compare(
                        List.of("a"),
                        Subject.of(Slot.VALUE),
                        new UsualValues(),
                        Map.of("b", new Value.None()),
                        Credit.USUAL))
                .hasMessage("values are expected of [b], but the contexts are [a]; there can be one for each of these");
        assertThatThrownBy(() -> Goal.of(
                        new GoalId(Category.CORE, "test", "a"),
                        Description.of("a", ""),
                        Tags.of(Category.EXTRA, GoalType.OTHER),
                        new GoalTest.Note("")))
                .hasMessage("category of goal:core.test:a is extra; it has to be the one in the id");
        assertThatThrownBy(() -> Slot.file("")).hasMessageContaining("a file has to be named");
    }
}
