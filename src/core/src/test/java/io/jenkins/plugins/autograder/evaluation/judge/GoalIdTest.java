package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoalIdTest {
    private static final GoalId RECT = new GoalId(Category.CORE, "test", "rect");

    @Test
    void isWrittenAsPotluckWritesIt() {
        assertThat(RECT).hasToString("goal:core.test:rect");
        assertThat(RECT.with("edge").with("find")).hasToString("goal:core.test:rect:edge:find");
        assertThat(new GoalId(Category.FEEDBACK_ONLY, "node", "hint")).hasToString("goal:feedback_only.node:hint");
    }

    @Test
    void thoseThatComeAgainAreNumbered() {
        GoalId other = new GoalId(Category.EXTRA, "test", "rect");

        assertThat(GoalId.distinct(List.of(RECT, RECT, other, RECT)))
                .containsExactly(
                        "goal:core.test:rect",
                        "goal:core.test:rect-2",
                        "goal:extra.test:rect",
                        "goal:core.test:rect-3");
    }

    @Test
    void aNumberThatIsTakenIsLeftOut() {
        GoalId second = new GoalId(Category.CORE, "test", "rect-2");

        assertThat(GoalId.distinct(List.of(second, RECT, RECT)))
                .containsExactly("goal:core.test:rect-2", "goal:core.test:rect", "goal:core.test:rect-3");
    }

    @Test
    void needsANameAndAKind() {
        assertThatThrownBy(() -> new GoalId(Category.CORE, "test", " "))
                .hasMessage("name of a goal is blank; it has to be the name of what is tested");
        assertThatThrownBy(() -> new GoalId(Category.CORE, "", "x"))
                .hasMessage("kind is blank; it has to be such as test or check");
    }
}
