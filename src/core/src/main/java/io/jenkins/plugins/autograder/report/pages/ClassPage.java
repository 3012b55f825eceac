package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.ClassResult.Row;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page of what became of a class.
 *
 * @param result what became of it
 * @param pages the files of the submissions that have a page of their own
 */
record ClassPage(ClassResult result, Set<String> pages) {

    /**
     * A goal, or what became of one.
     *
     * @param number from 1, in the order of the spec
     */
    record Goal(int number, ClassResult.Column column, Status status) {}

    TaskInfo task() {
        return result.task();
    }

    String headline() {
        return EvaluationWords.summary(result);
    }

    /** The tone of the page's head, as stylesheets know it. */
    String tone() {
        return result.interruption().isPresent() ? "unexpected" : "";
    }

    /** The evaluations that there are. */
    List<Evaluation> evaluations() {
        return Arrays.stream(Evaluation.values())
                .filter(evaluation -> result.count(evaluation) > 0)
                .toList();
    }

    /** Whether the course gives points. */
    boolean hasPoints() {
        return result.rows().stream().anyMatch(row -> row.points().isPresent());
    }

    /** All goals, each with no status. */
    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (ClassResult.Column column : result.columns()) {
            goals.add(new Goal(goals.size() + 1, column, Status.UNKNOWN));
        }
        return goals;
    }

    /** How many submissions have that status for that goal. */
    long count(Goal goal, Status status) {
        return result.rows().stream()
                .filter(row -> row.statuses().get(goal.column().id()) == status)
                .count();
    }

    /** {@code 8 of 10}; empty where no goal was looked at. */
    String accomplished(Row row) {
        long fine = row.statuses().values().stream()
                .filter(status -> status == Status.ACCOMPLISHED)
                .count();
        return row.statuses().isEmpty() ? "" : fine + " of " + row.statuses().size();
    }

    /** The goals that a submission does not accomplish. */
    List<Goal> open(Row row) {
        return goals().stream()
                .filter(goal -> row.statuses().containsKey(goal.column().id()))
                .map(goal -> new Goal(
                        goal.number(),
                        goal.column(),
                        row.statuses().getOrDefault(goal.column().id(), Status.UNKNOWN)))
                .filter(goal -> goal.status() != Status.ACCOMPLISHED)
                .toList();
    }

    /** The link to a submission's page, if it has one. */
    Optional<String> link(Row row) {
        return Optional.of(EvaluationPages.fileOf(row.user()))
                .filter(pages::contains)
                .map(file -> EvaluationPages.FOLDER + "/" + file);
    }

    List<Fact> facts() {
        return Fact.known(
                new Fact("Course", task().course()),
                new Fact("Task", task().id()),
                new Fact("Started", Figures.moment(result.started())),
                new Fact("Took", Figures.duration(result.duration())),
                new Fact("Image", task().image()),
                new Fact("Run by", task().engine()));
    }
}
