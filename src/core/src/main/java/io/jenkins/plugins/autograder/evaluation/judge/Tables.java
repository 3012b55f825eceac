package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lays out what became of goals as rows of a table. */
public final class Tables {
    private Tables() {}

    /** A row for each goal. */
    public static List<Row> flat(List<GoalResult> goals) {
        return goals.stream().map(Tables::row).toList();
    }

    /** A row for each category, with the goals within. */
    public static List<Row> byCategory(List<GoalResult> goals) {
        return Arrays.stream(Category.values())
                .flatMap(category ->
                        group(category.heading(), goals, goal -> goal.tags().category() == category).stream())
                .toList();
    }

    /** A row for each type, with a row for each category within, and the goals within that. */
    public static List<Row> byType(List<GoalResult> goals) {
        List<Row> rows = new ArrayList<>();
        for (GoalType type : GoalType.values()) {
            List<GoalResult> some =
                    goals.stream().filter(goal -> goal.tags().type() == type).toList();
            if (!some.isEmpty()) {
                rows.add(groupRow(type.heading(), byCategory(some)));
            }
        }
        return rows;
    }

    private static Row row(GoalResult goal) {
        return new Row(
                goal.id(),
                goal.description(),
                Optional.of(goal.tags()),
                goal.verdict(),
                goal.warnings(),
                flat(goal.parts()));
    }

    private static Optional<Row> group(String title, List<GoalResult> goals, Predicate<GoalResult> in) {
        List<Row> rows = flat(goals.stream().filter(in).toList());
        return rows.isEmpty() ? Optional.empty() : Optional.of(groupRow(title, rows));
    }

    private static Row groupRow(String title, List<Row> rows) {
        Verdict verdict = new Verdict(
                status(rows.stream().map(row -> row.verdict().status()).toList()), "", List.of());
        return new Row("", Description.of(title, ""), Optional.empty(), verdict, List.of(), rows);
    }

    /** Accomplished if all are; with less than half of the points failed, else partial. Of what is not judged, unknown. */
    static Status status(List<Status> statuses) {
        List<Status> judged = statuses.stream()
                .filter(status -> status != Status.NOT_APPLICABLE)
                .toList();
        if (judged.isEmpty()) {
            return Status.NOT_APPLICABLE;
        }
        if (judged.stream().allMatch(status -> status == Status.UNKNOWN)) {
            return Status.UNKNOWN;
        }
        if (judged.stream().allMatch(status -> status == Status.ACCOMPLISHED)) {
            return Status.ACCOMPLISHED;
        }
        double points = judged.stream().mapToDouble(Status::points).sum();
        return points < judged.size() / 2.0 ? Status.FAILED : Status.PARTIAL;
    }
}
