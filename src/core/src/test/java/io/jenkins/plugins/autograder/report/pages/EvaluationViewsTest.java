package io.jenkins.plugins.autograder.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult.SubmittedFile;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.judge.Tags;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationViewsTest {
    private static final TaskInfo TASK = new TaskInfo("t", "T", "t.py", "", "", "", true, TaskSpec.Grouping.FLAT);

    @Test
    void tellsTypedFromPrinted() {
        TypedText text = TypedText.of("Name? " + Echo.MARK + "Ada" + Echo.MARK + "\nHello", 3);

        assertThat(text.pieces())
                .containsExactly(
                        new TypedText.Piece("Name? ", false),
                        new TypedText.Piece("Ada", true),
                        new TypedText.Piece("\nHello", false));
        assertThat(text.omitted()).isEqualTo(3);
        assertThat(TypedText.of("").pieces()).isEmpty();
    }

    @Test
    void showsLinesAsTheyWereHandedIn() {
        SubmittedFile file = new SubmittedFile("a.py", "a.py", "x = 1\n#y = \n", Optional.of("x = 1\r\ny = \r\n"));
        CodePlaces places = CodeView.places(List.of(file));

        CodeView view = CodeView.of(List.of(file), places, new Mentions()).get(0);

        assertThat(view.repaired()).isTrue();
        assertThat(view.lines()).extracting(CodeView.Line::text).containsExactly("x = 1", "y = ");
        assertThat(view.lines()).extracting(CodeView.Line::leftOut).containsExactly(false, true);
        assertThat(places.link("", 2)).contains("#code-1-2");
        assertThat(places.link("b.py", 2)).isEmpty();
    }

    @Test
    void showsOnlyTheFirstOfVeryManyLines() {
        SubmittedFile file = new SubmittedFile("a.py", "a.py", "x = 1\n".repeat(6_000), Optional.empty());

        CodeView view = CodeView.of(List.of(file), CodeView.places(List.of(file)), new Mentions())
                .get(0);

        assertThat(view.lines()).hasSize(5_000);
        assertThat(view.omitted()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://course.example/a?b=c, https://course.example/a?b=c",
        "http://course.example/, http://course.example/",
        "javascript:alert(1),",
        "data:text/html;x,",
        "//course.example/a,",
        "a b,",
        "'',",
    })
    void linksToTheWebOnly(String text, String address) {
        assertThat(WebAddress.of(text).map(WebAddress::text)).isEqualTo(Optional.ofNullable(address));
    }

    @Test
    void theRubricSaysWhatEachEvaluationTakes() {
        assertThat(rules(5, 2, 1))
                .containsExactly(
                        "excellent: all 5 core goals, and all extra goals",
                        "complete: all 5 core goals",
                        "almost complete: 4.5 of 5 core goals",
                        "partially complete: 2.5 of 5 core goals",
                        "incomplete: less than that, or a foundational goal failed");
        assertThat(rules(1, 0, 0))
                .containsExactly(
                        "excellent: the core goal",
                        "partially complete: 0.5 of 1 core goal",
                        "incomplete: less than that");
        assertThat(rules(0, 1, 0)).isEmpty();
    }

    private static List<String> rules(int core, int extra, int foundational) {
        List<GoalResult> goals = new ArrayList<>(Collections.nCopies(core, goal(Category.CORE)));
        goals.addAll(Collections.nCopies(extra, goal(Category.EXTRA)));
        goals.addAll(Collections.nCopies(foundational, goal(Category.FOUNDATIONAL)));
        Judgement blank =
                new Judgement(Evaluation.NOT_EVALUATED, "", new Score(0, core, 0, extra), goals, List.of(), List.of());
        return RubricPage.of(TASK, blank).rules().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .toList();
    }

    private static GoalResult goal(Category category) {
        return new GoalResult(
                "goal:" + category.word() + ".test:a",
                Description.of("A", ""),
                new Tags(category, GoalType.STYLE, 2),
                Verdict.unknown(""),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aGoalSaysWhatItIs() {
        assertThat(new GoalView(goal(Category.FEEDBACK_ONLY), CodePlaces.NONE, List.of(), List.of()).kind())
                .isEqualTo("Feedback only goal · Style · counts 2.0");
        assertThat(Anchor.ofGoal("goal:core.test:block:my\n block")).isEqualTo("goal:core.test:block:my_block");
    }
}
