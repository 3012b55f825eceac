package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.compare.AnyOf;
import io.jenkins.plugins.autograder.evaluation.judge.compare.FirmTexts;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Frequencies;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Reports;
import io.jenkins.plugins.autograder.evaluation.judge.compare.UsualValues;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Find;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Operation;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Transform;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Constructs;
import io.jenkins.plugins.autograder.evaluation.judge.structure.FunctionChecks;
import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.judge.style.NoParseErrors;
import io.jenkins.plugins.autograder.evaluation.judge.style.RequireDocstrings;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import io.jenkins.plugins.autograder.evaluation.tree.Pattern;
import io.jenkins.plugins.autograder.evaluation.tree.Trees;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void comparesWithTheSolution() {
        Rubric rubric = Goals.rubric(List.of("rect(2, 3)"), Goals.goal("rect", Goals.compare("rect(2, 3)")));

        Judgement good = judge(rubric, Runs.returned("rect(2, 3)", "6"), Runs.returned("rect(2, 3)", "6"));
        Judgement bad = judge(rubric, Runs.returned("rect(2, 3)", "5"), Runs.returned("rect(2, 3)", "6"));

        assertThat(good.evaluation()).isEqualTo(Evaluation.EXCELLENT);
        assertThat(good.summary()).isEqualTo("Accomplished: 1 of 1 core goals.");
        assertThat(bad.evaluation()).isEqualTo(Evaluation.INCOMPLETE);
        assertThat(goal(bad).id()).isEqualTo("goal:core.test:rect");
        assertThat(goal(bad).verdict().summary())
                .isEqualTo("The result is not as expected. 6 is expected, but there is 5.");
        assertThat(goal(bad).contexts()).containsExactly("rect(2, 3)");
    }

    @Test
    void severalContextsMakeOneGoal() {
        Rubric rubric = Goals.rubric(List.of("a", "b", "c"), Goals.goal("rect", Goals.compare("a", "b", "c")));

        GoalResult result = goal(
                new Judge(rubric, Runs.of(Runs.returned("a", "1"), Runs.returned("b", "2"), Runs.returned("c", "3")))
                        .judge(Runs.of(Runs.returned("a", "1"), Runs.returned("b", "9"), Runs.returned("c", "3"))));

        assertThat(result.status()).isEqualTo(Status.PARTIAL);
        assertThat(result.verdict().summary())
                .isEqualTo("Of 3 cases, failed in 1, accomplished in 2. "
                        + "b: The result is not as expected. 2 is expected, but there is 9.");
        assertThat(result.verdict().details())
                .extracting(detail -> ((Detail.Group) detail).title())
                .containsExactly("Failed in 1 case", "Accomplished in 2 cases");
    }

    @Test
    void theSameExplanationIsGivenOnce() {
        Rubric rubric = Goals.rubric(List.of("a", "b"), Goals.goal("rect", Goals.compare("a", "b")));
        Observations both = Runs.of(Runs.returned("a", "1"), Runs.returned("b", "2"));

        GoalResult result = goal(new Judge(rubric, both).judge(both));

        assertThat(result.verdict().summary()).isEqualTo("The result is as expected.");
        assertThat(result.verdict().details()).isEmpty();
    }

    @Test
    void looksAtOutputFilesSamplesAndArguments() {
        Rubric rubric = Goals.rubric(
                List.of("out", "write", "dice", "sort"),
                Goals.goal("out", Goals.compare(Slot.OUTPUT, new Reports(), "out")),
                Goals.goal("quiet", Goals.compare(Slot.OUTPUT_WITHOUT_INPUTS, new Reports(), "out")),
                Goals.goal("file", Goals.compare(Slot.file("a.txt"), new FirmTexts(), "write")),
                Goals.goal("dice", Goals.compare(Slot.SAMPLES, Frequencies.toDigits(1), "dice")),
                Goals.goal("sort", Goals.compare(Slot.ARGUMENTS, new UsualValues(), "sort")));
        Observations solution = Runs.of(
                Runs.printed("out", "Name? " + Echo.MARK + "Ann" + Echo.MARK + "\nHello Ann\n"),
                Runs.wrote("write", "a.txt", "one\n"),
                Runs.sampled("dice", Map.of("1", 500L, "2", 500L)),
                Runs.changed("sort", "[1, 2]"));
        Observations submission = Runs.of(
                Runs.printed("out", "Name? " + Echo.MARK + "Bob" + Echo.MARK + "\nHello Ann\n"),
                Runs.wrote("write", "a.txt", "ONE"),
                Runs.sampled("dice", Map.of("1", 900L, "2", 100L)),
                Runs.changed("sort", "[2, 1]"));

        Judgement judgement = new Judge(rubric, solution).judge(submission);

        assertThat(judgement.goals())
                .extracting(result -> result.status().word())
                .containsExactly("failed", "accomplished", "accomplished", "failed", "failed");
        assertThat(judgement.goals().get(0).verdict().summary())
                .isEqualTo(
                        "The output is not as expected. In line 1, 'Name? Ann' is expected, but there is 'Name? Bob'.");
        assertThat(judgement.goals().get(4).verdict().summary())
                .startsWith("The value of the arguments after the call is not as expected: ");
    }

    @Test
    void refinesBothSides() {
        Subject total = Subject.of(Slot.OUTPUT).refined(Find.first("total: .*", "line with the total"));
        Subject lines = Subject.of(Slot.OUTPUT)
                .refined(new Transform(
                        "sorted", "sorted list of lines", List.of(Operation.OfText.LINES, Operation.OfList.SORTED)));
        Rubric rubric = Goals.rubric(
                List.of("out"),
                Goals.goal("total", compare(total)),
                Goals.goal("sorted", compare(lines)),
                Goals.goal("lines of a number", compare(new Subject(Slot.VALUE, lines.refinements(), ""))));

        Judgement judgement =
                judge(rubric, Runs.printed("out", "b\na\ntotal: 8\n"), Runs.printed("out", "a\nb\ntotal: 7\n"));

        assertThat(goal(judgement).verdict().summary())
                .isEqualTo("The line with the total in the output is not as expected. "
                        + "'total: 7' is expected, but there is 'total: 8'.");
        assertThat(judgement.goals().get(1).verdict().summary())
                .startsWith("The sorted list of lines of the output is not as expected: 1 item is missing");
        assertThat(judgement.goals().get(2).verdict().summary())
                .isEqualTo("The lines of a value of type NoneType cannot be had; it takes a text.");
    }

    private static GoalTest compare(Subject subject) {
        return GoalTest.Compare.withSolution(List.of("out"), subject, new UsualValues(), Credit.USUAL);
    }

    @Test
    void aDeclaredValueStandsForTheSolution() {
        GoalTest literals = new GoalTest.Compare(
                List.of("a", "b"), Subject.of(Slot.VALUE), new UsualValues(), Map.of("a", Py.value("6")), Credit.USUAL);
        GoalTest anyOf =
                Goals.compare(Slot.VALUE, new AnyOf(List.of(Py.value("6"), Py.value("7")), new UsualValues()), "a");
        Rubric rubric = Goals.rubric(List.of("a", "b"), Goals.goal("literals", literals), Goals.goal("any", anyOf));

        Judgement judgement = new Judge(rubric, Runs.of(Runs.returned("b", "8")))
                .judge(Runs.of(Runs.returned("a", "6"), Runs.returned("b", "8")));

        assertThat(judgement.evaluation()).isEqualTo(Evaluation.EXCELLENT);
    }

    @Test
    void checksTheStructureWithItsParts() {
        Check check = FunctionChecks.definition(List.of("rect"), 2).require(Constructs.returns(false));
        Rubric rubric =
                Goals.rubric(book(check), List.of(), Goals.goal("def-rect", new GoalTest.Structure("file", check)));
        Judge judge = new Judge(rubric, Runs.of());

        GoalResult good = goal(judge.judge(Runs.of(Runs.source("def rect(a, b):\n    return a * b\n"))));
        GoalResult half = goal(judge.judge(Runs.of(Runs.source("def rect(a, b):\n    print(a * b)\n"))));
        GoalResult unreadable = goal(judge.judge(Runs.of(SourceObservation.unusable("areas.py", "It is empty."))));

        assertThat(good.status()).isEqualTo(Status.ACCOMPLISHED);
        assertThat(half.status()).isEqualTo(Status.PARTIAL);
        assertThat(half.parts()).singleElement().satisfies(part -> {
            assertThat(part.id()).isEqualTo("goal:core.test:def-rect:return");
            assertThat(part.description().title()).isEqualTo("At least 1 return statement with a value");
            assertThat(part.status()).isEqualTo(Status.FAILED);
        });
        assertThat(unreadable.verdict().summary()).isEqualTo("areas.py cannot be read as code. It is empty.");
    }

    static PatternBook book(Check check) {
        Map<String, Pattern> patterns = new HashMap<>();
        check.patterns().forEach(source -> patterns.put(source, Trees.pattern(source)));
        return new PatternBook(patterns);
    }

    @Test
    void judgesStyleAlsoOfFilesWithSyntaxErrors() {
        Rubric rubric = Goals.rubric(
                List.of(),
                Goals.goal("syntax", new GoalTest.Style("file", new NoParseErrors())),
                Goals.goal("docs", new GoalTest.Style("file", new RequireDocstrings(List.of()))));
        SourceObservation broken = new SourceObservation(
                "areas.py",
                "def f(:\n",
                List.of(new SourceObservation.Repair(1, "invalid syntax")),
                Optional.empty(),
                false,
                Optional.of("Nothing is left to run."),
                Optional.empty(),
                Map.of());

        Judgement judgement = new Judge(rubric, Runs.of()).judge(Runs.of(broken));

        assertThat(judgement.goals()).extracting(GoalResult::status).containsExactly(Status.FAILED, Status.FAILED);
        assertThat(judgement.goals().get(1).verdict().summary())
                .isEqualTo("areas.py cannot be read as code. Nothing is left to run.");
        assertThat(judgement.warnings())
                .containsExactly(
                        "areas.py, line 1: invalid syntax. The line was left out, so that the rest could be judged.");
    }

    @Test
    void distinguishesWhatIsTheSameAndWhatIsNot() {
        GoalTest distinguish =
                new GoalTest.Distinguish(List.of("a", "b", "c"), Subject.of(Slot.VALUE), new UsualValues());
        Rubric rubric = Goals.rubric(List.of("a", "b", "c"), Goals.goal("distinct", distinguish));
        Judge judge =
                new Judge(rubric, Runs.of(Runs.returned("a", "1"), Runs.returned("b", "1"), Runs.returned("c", "2")));

        GoalResult good = goal(
                judge.judge(Runs.of(Runs.returned("a", "'x'"), Runs.returned("b", "'x'"), Runs.returned("c", "'y'"))));
        GoalResult bad = goal(
                judge.judge(Runs.of(Runs.returned("a", "'x'"), Runs.returned("b", "'z'"), Runs.returned("c", "'z'"))));

        assertThat(good.status()).isEqualTo(Status.ACCOMPLISHED);
        assertThat(bad.status()).isEqualTo(Status.FAILED);
        assertThat(bad.verdict().summary())
                .isEqualTo("a and b should give the same, but do not. b and c should not give the same, but do.");
    }

    /** The file that the task begins with is incomplete, and that is said. */
    @Test
    void weakness3UntouchedStarter() {
        Rubric rubric = Goals.rubric(List.of("a"), Goals.goal("rect", Goals.compare("a")));
        Observations run = Runs.of(Runs.returned("a", "1"));

        Judgement judgement = new Judge(rubric, run).judge(run, true);

        assertThat(judgement.evaluation()).isEqualTo(Evaluation.INCOMPLETE);
        assertThat(judgement.warnings())
                .containsExactly(
                        "This is the file that the task begins with, without any change. It was judged all the same.");
    }

    /** No goal changes what another one sees. */
    @Test
    void weakness7IndependentGoals() {
        Goal one = Goals.goal("one", Goals.compare("a"));
        Goal other = Goals.goal("other", Goals.compare("b"));
        Observations solution = Runs.of(Runs.returned("a", "1"), Runs.returned("b", "2"));
        Observations submission = Runs.of(Runs.returned("a", "1"), Runs.returned("b", "3"));

        Judgement forward = new Judge(Goals.rubric(List.of("a", "b"), one, other), solution).judge(submission);
        Judgement backward = new Judge(Goals.rubric(List.of("b", "a"), other, one), solution).judge(submission);

        assertThat(forward.goals()).containsExactlyInAnyOrderElementsOf(backward.goals());
    }

    @Test
    void explanationsMayBeWrittenByTheTeacher() {
        Goal goal = new Goal(
                new GoalId(Category.CORE, "test", "rect"),
                Description.of("Area", ""),
                Tags.of(Category.CORE, GoalType.PRODUCT),
                Goals.compare("a"),
                Map.of(Status.FAILED, "Think of the second side."));

        GoalResult result =
                goal(judge(Goals.rubric(List.of("a"), goal), Runs.returned("a", "1"), Runs.returned("a", "2")));

        assertThat(result.verdict().summary()).isEqualTo("Think of the second side.");
        assertThat(result.verdict().details()).isNotEmpty();
    }

    @Test
    void aFaultOfOursIsNoFaultOfTheStudent() {
        Check check = Constructs.withs();
        Rubric rubric = Goals.rubric(List.of(), Goals.goal("with", new GoalTest.Structure("file", check)));

        Judgement judgement = new Judge(rubric, Runs.of()).judge(Runs.of());

        assertThat(goal(judgement).status()).isEqualTo(Status.UNKNOWN);
        assertThat(judgement.warnings())
                .containsExactly("The goal goal:core.test:with could not be judged, through no fault of yours "
                        + "(IllegalArgumentException).");
    }

    @Test
    void tellsWhatWasSeenInTheContexts() {
        Rubric rubric = Goals.rubric(List.of("a", "b"), Goals.goal("rect", Goals.compare("a")));

        Judgement judgement = new Judge(rubric, Runs.of(Runs.returned("a", "6")))
                .judge(Runs.of(Runs.returned("a", "[6]"), Runs.raised("b", Stage.RUN, "KeyError", "'k'")));

        assertThat(judgement.contexts()).extracting(ContextResult::level).containsExactly(0, 1, 1);
        assertThat(judgement.contexts())
                .extracting(ContextResult::depends)
                .containsExactly(List.of(), List.of(0), List.of(0));
        assertThat(judgement.contexts().get(1).shown())
                .extracting(shown -> shown.title() + ": " + shown.text().text())
                .containsExactly("Result: [6]");
        assertThat(judgement.contexts().get(2).warnings()).containsExactly("It ended with KeyError: 'k' (line 3).");
    }

    @Test
    void aBlankRubricHasEveryGoalAndNoVerdict() {
        Check check = FunctionChecks.definition("rect").require(Constructs.returns(false));
        Rubric rubric = Goals.rubric(
                book(check),
                List.of("a"),
                Goals.goal("rect", Goals.compare("a")),
                Goals.goal("rect", Goals.compare("a")),
                Goals.goal("def", new GoalTest.Structure("file", check)),
                Goals.goal("note", new GoalTest.Note("Mind the units.")));

        Judgement blank = Judge.blank(rubric);

        assertThat(blank.evaluation().word()).isEqualTo("not evaluated");
        assertThat(blank.goals())
                .extracting(GoalResult::id)
                .containsExactly(
                        "goal:core.test:rect", "goal:core.test:rect-2", "goal:core.test:def", "goal:core.test:note");
        assertThat(blank.goals())
                .extracting(GoalResult::status)
                .containsExactly(Status.UNKNOWN, Status.UNKNOWN, Status.UNKNOWN, Status.NOT_APPLICABLE);
        assertThat(blank.goals().get(2).parts()).hasSize(1);
        assertThat(blank.contexts()).hasSize(2);
    }

    @Test
    void refusesGoalsAboutUnknownContexts() {
        assertThatThrownBy(() -> Goals.rubric(List.of("a"), Goals.goal("rect", Goals.compare("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("goal goal:core.test:rect is about the context b, which there is not");
        assertThatThrownBy(() -> Goals.rubric(List.of("a", "a")))
                .hasMessage("two contexts have the id a; give each its own");
    }

    static GoalResult goal(Judgement judgement) {
        return judgement.goals().get(0);
    }

    static Judgement judge(Rubric rubric, Observation submission, Observation solution) {
        return new Judge(rubric, Runs.of(solution)).judge(Runs.of(submission));
    }
}
