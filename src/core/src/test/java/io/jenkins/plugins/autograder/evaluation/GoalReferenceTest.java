package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an author names the goal that an example fails. */
class GoalReferenceTest {
    private List<GoalResult> goals = List.of();

    @BeforeEach
    void readGoals(@TempDir Path directory) throws Exception {
        LoadedTask task = CourseFiles.at(directory).spec("""
                        goals:
                          - {calls: "add(1, 2)", title: add works}
                          - {calls: "add(0, 0)", group: zero, category: extra, title: add works with zeros}
                          - {check: {define: add, require: return}, title: Code of add}
                          - {joint: [{check: loop, title: A loop}, {check: if, title: A branch}], name: both, title: Both}
                        """).task();
        goals = Evaluator.blank(task).goals();
    }

    @ParameterizedTest
    @CsvSource({
        "core.test:add, goal:core.test:add",
        "goal:core.test:add, goal:core.test:add",
        "'#core.test:add$', goal:core.test:add",
        "'#^goal:extra', goal:extra.test:add:zero",
        "#zero, goal:extra.test:add:zero",
        "WITH ZEROS, goal:extra.test:add:zero",
        "code of, goal:core.check:def-add",
        "Both > a loop, goal:core.check:loop"
    })
    void findsTheOneThatIsMeant(String text, String id) throws Exception {
        assertThat(new GoalReference(text).in(goals).goal().id()).isEqualTo(id);
    }

    @Test
    void knowsTheGoalThatAPartBelongsTo() throws Exception {
        assertThat(new GoalReference("Both > a branch").in(goals).top().id()).isEqualTo("goal:core.joint:both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add works", "#test:add"})
    void refusesWhatMayBeSeveralAndNamesThem(String text) {
        assertThatThrownBy(() -> new GoalReference(text).in(goals))
                .hasMessage(
                        text + " may be each of goal:core.test:add, goal:extra.test:add:zero; write the id of the one"
                                + " that is meant");
    }

    @Test
    void offersTheNearestOrAllWhereThereIsNone() {
        assertThatThrownBy(() -> new GoalReference("core.test:ad").in(goals))
                .hasMessage("there is no goal core.test:ad; did you mean core.test:add?");
        assertThatThrownBy(() -> new GoalReference("colour").in(goals))
                .hasMessageStartingWith("there is no goal colour; there are core.test:add, extra.test:add:zero, ");
    }
}
