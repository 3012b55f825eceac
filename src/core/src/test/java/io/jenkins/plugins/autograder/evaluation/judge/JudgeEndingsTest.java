package io.jenkins.plugins.autograder.evaluation.judge;

import static io.jenkins.plugins.autograder.evaluation.judge.JudgeTest.goal;
import static io.jenkins.plugins.autograder.evaluation.judge.JudgeTest.judge;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Reached;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Reports;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a goal where a run ended badly, or gave less than was asked for. */
class JudgeEndingsTest {

    @Test
    void aRunThatEndedBadlyFailsTheGoalAndSaysWhy() {
        Rubric rubric = Goals.rubric(List.of("rect(1, 0)"), Goals.goal("rect", Goals.compare("rect(1, 0)")));

        GoalResult result = goal(judge(
                rubric,
                Runs.raised("rect(1, 0)", Stage.RUN, "ZeroDivisionError", "division by zero"),
                Runs.returned("rect(1, 0)", "0")));

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.verdict().summary()).isEqualTo("It ended with ZeroDivisionError: division by zero (line 3).");
        assertThat(result.verdict().details())
                .containsExactly(
                        new Detail.Note("The result of rect(1, 0) could not be had."),
                        new Detail.Trace(
                                "ZeroDivisionError: division by zero",
                                "Something is divided by zero.",
                                List.of(new Detail.Frame("areas.py", 3, "rect", "return a / b"))));
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void theChainOfCausesIsTold() {
        Rubric rubric = Goals.rubric(List.of("a"), Goals.goal("rect", Goals.compare("a")));

        GoalResult result = goal(judge(
                rubric, Runs.raised("a", Stage.LOAD, "NameError", "name 'x' is not defined"), Runs.returned("a", "0")));

        assertThat(result.verdict().summary())
                .isEqualTo("Loading your file areas.py ended with NameError: name 'x' is not defined (line 3).");
        assertThat(result.verdict().details().subList(0, 2))
                .containsExactly(
                        new Detail.Note("The result of a could not be had."),
                        new Detail.Note("For that, your file areas.py has to be loaded, which failed."));
    }

    @Test
    void aBadEndMayBeAWarning() {
        Rubric rubric = Goals.rubric(List.of("a"), Goals.goal("rect", Goals.compare(Credit.USUAL.withWarnings(), "a")));

        Judgement judgement = judge(rubric, Runs.raised("a", Stage.RUN, "KeyError", "'k'"), Runs.returned("a", "0"));

        assertThat(judgement.warnings()).containsExactly("a: It ended with KeyError: 'k' (line 3).");
    }

    @Test
    void whatWasPrintedBeforeABadEndMayBeLookedAt() {
        GoalTest lenient = GoalTest.Compare.withSolution(
                List.of("a"), Subject.of(Slot.OUTPUT), new Reports(), Credit.USUAL.lookingAtBadEnds());
        Rubric rubric = Goals.rubric(
                List.of("a"),
                Goals.goal("lenient", lenient),
                Goals.goal("usual", Goals.compare(Slot.OUTPUT, new Reports(), "a")));

        Judgement judgement =
                judge(rubric, Runs.raised("a", Stage.RUN, "KeyError", "'k'"), Runs.printed("a", "so far\n"));

        assertThat(judgement.goals())
                .extracting(GoalResult::status)
                .containsExactly(Status.ACCOMPLISHED, Status.FAILED);
    }

    @Test
    void itMayBeEnoughNotToCrash() {
        Rubric rubric = Goals.rubric(List.of("a"), Goals.goal("runs", Goals.compare(Slot.END, new Reached(), "a")));

        assertThat(goal(judge(rubric, Runs.returned("a", "1"), Runs.returned("a", "2")))
                        .status())
                .isEqualTo(Status.ACCOMPLISHED);
        assertThat(goal(judge(rubric, Runs.raised("a", Stage.RUN, "KeyError", ""), Runs.returned("a", "2")))
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void aFileThatIsNotWrittenFailsTheGoal() {
        Rubric rubric =
                Goals.rubric(List.of("a"), Goals.goal("file", Goals.compare(Slot.file("a.txt"), new Reports(), "a")));

        GoalResult result = goal(judge(rubric, Runs.wroteNothing("a", "a.txt"), Runs.wrote("a", "a.txt", "x")));

        assertThat(result.verdict().summary()).isEqualTo("No file a.txt was written.");
    }

    @Test
    void aSolutionThatFailsIsNoFaultOfTheStudent() {
        Rubric rubric = Goals.rubric(List.of("a"), Goals.goal("rect", Goals.compare("a")));

        Judgement judgement = judge(rubric, Runs.returned("a", "1"), Runs.raised("a", Stage.RUN, "KeyError", "'k'"));

        assertThat(goal(judgement).status()).isEqualTo(Status.UNKNOWN);
        assertThat(judgement.warnings())
                .containsExactly(
                        "The solution gives nothing to compare with for a: It ended with KeyError: 'k' (line 3).");
    }
}
