package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    private static final List<GoalResult> GOALS = List.of(
            Goals.result(Category.EXTRA, Status.FAILED),
            Goals.result(Category.CORE, Status.ACCOMPLISHED),
            Goals.result(Category.CORE, Status.PARTIAL));

    @Test
    void flatTablesHaveARowForEachGoal() {
        List<Row> rows = Tables.flat(GOALS);

        assertThat(rows)
                .extracting(Row::id)
                .containsExactly("goal:extra.test:x", "goal:core.test:x", "goal:core.test:x");
        assertThat(rows).allSatisfy(row -> assertThat(row.tags()).isPresent());
    }

    @Test
    void tablesByCategoryHaveGroups() {
        List<Row> rows = Tables.byCategory(GOALS);

        assertThat(rows)
                .extracting(row -> row.description().title() + " "
                        + row.verdict().status().word() + " " + row.rows().size())
                .containsExactly("Core goals partial 2", "Extra goals failed 1");
        assertThat(rows.get(0).id()).isEmpty();
        assertThat(rows.get(0).tags()).isEmpty();
    }

    @Test
    void tablesByTypeHaveGroupsOfGroups() {
        List<Row> rows = Tables.byType(GOALS);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.description().title()).isEqualTo("Results");
            assertThat(row.rows()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOMPLISHED ACCOMPLISHED, accomplished", "ACCOMPLISHED FAILED, partial", "PARTIAL FAILED, failed",
        "PARTIAL PARTIAL, partial", "UNKNOWN UNKNOWN, unknown", "NOT_APPLICABLE, not applicable",
        "NOT_APPLICABLE ACCOMPLISHED, accomplished",
    })
    void statusOfAGroup(String statuses, String status) {
        List<Status> all = java.util.Arrays.stream(statuses.split(" "))
                .map(Status::valueOf)
                .toList();

        assertThat(Tables.status(all).word()).isEqualTo(status);
    }
}
