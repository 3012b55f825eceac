package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Reports;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Constructs;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import io.jenkins.plugins.autograder.grading.ResultJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A judgement is plain data: it can be kept as JSON, and read back. */
class JudgementJsonTest {
    private static final ObjectMapper JSON = ResultJson.mapper();

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        Judgement judgement = judgement();

        String json = JSON.writeValueAsString(judgement);

        assertThat(JSON.readValue(json, Judgement.class)).isEqualTo(judgement);
    }

    @Test
    void hasTheWordsOfPotluck() throws Exception {
        JsonNode json = JSON.valueToTree(judgement());

        assertThat(json.get("evaluation").textValue()).isEqualTo("partially complete");
        JsonNode goal = json.get("goals").get(0);
        assertThat(goal.get("id").textValue()).isEqualTo("goal:core.test:out");
        assertThat(goal.get("tags").get("category").textValue()).isEqualTo("core");
        assertThat(goal.get("tags").get("type").textValue()).isEqualTo("product");
        assertThat(goal.get("verdict").get("status").textValue()).isEqualTo("failed");
        assertThat(goal.get("verdict").get("details").get(0).get("kind").textValue())
                .isEqualTo("group");
    }

    @Test
    void rowsOfTablesAreDataToo() throws Exception {
        List<Row> rows = Tables.byType(judgement().goals());

        String json = JSON.writeValueAsString(rows);

        assertThat(List.of(JSON.readValue(json, Row[].class))).isEqualTo(rows);
    }

    @Test
    void wordsThatThereAreNotAreRefused() {
        assertThatThrownBy(() -> Category.of("main"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("category is 'main'; it has to be one of foundational, core, extra, feedback_only");
    }

    /** With every sort of detail. */
    private static Judgement judgement() {
        Check loop = Constructs.loop(Constructs.Loops.FOR).require(Constructs.returns(true));
        Rubric rubric = Goals.rubric(
                JudgeTest.book(loop),
                List.of("a", "b", "c"),
                Goals.goal("out", Goals.compare(Slot.OUTPUT, new Reports(), "a", "b", "c")),
                Goals.goal("list", Goals.compare("a")),
                Goals.goal("loop", new GoalTest.Structure("file", loop)));
        Observations solution =
                Runs.of(Runs.printed("a", "one\ntwo\n"), Runs.printed("b", "one\n"), Runs.printed("c", "one\n"));
        Observations submission = Runs.of(
                Runs.source("for a in b: print(a)\n"),
                Runs.printed("a", "one\ntoo\n"),
                Runs.printed("b", "one\n"),
                Runs.raised("c", Stage.RUN, "KeyError", "'k'"));
        Judgement judgement = new Judge(rubric, solution).judge(submission);
        assertThat(judgement.goals().get(2).verdict().details()).isNotEmpty();
        return judgement;
    }
}
