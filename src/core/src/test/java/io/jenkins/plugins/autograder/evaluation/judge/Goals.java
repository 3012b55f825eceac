package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.judge.compare.UsualValues;
import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Goals and rubrics for tests. */
final class Goals {
    private Goals() {}

    /** A rubric about one file and some runs of it, whose contexts have the ids of the runs. */
    static Rubric rubric(List<String> runs, Goal... goals) {
        return rubric(PatternBook.EMPTY, runs, goals);
    }

    static Rubric rubric(PatternBook patterns, List<String> runs, Goal... goals) {
        List<Context> contexts = new ArrayList<>();
        contexts.add(new Context.OfFile("file", Description.of("Your file", ""), Runs.FILE));
        runs.forEach(run -> contexts.add(new Context.OfRun(run, Description.of(run, ""), Runs.FILE, run)));
        return new Rubric(contexts, List.of(goals), patterns);
    }

    static Goal goal(String name, GoalTest test) {
        return goal(Category.CORE, name, test);
    }

    static Goal goal(Category category, String name, GoalTest test) {
        return Goal.of(
                new GoalId(category, "test", name),
                Description.of("Goal " + name, ""),
                Tags.of(category, GoalType.PRODUCT),
                test);
    }

    static GoalTest compare(String... contexts) {
        return compare(Slot.VALUE, new UsualValues(), contexts);
    }

    static GoalTest compare(Slot slot, Comparison comparison, String... contexts) {
        return GoalTest.Compare.withSolution(List.of(contexts), Subject.of(slot), comparison, Credit.USUAL);
    }

    static GoalTest compare(Credit credit, String... contexts) {
        return GoalTest.Compare.withSolution(List.of(contexts), Subject.of(Slot.VALUE), new UsualValues(), credit);
    }

    /** What became of a goal, without judging one. */
    static GoalResult result(Category category, Status status) {
        return result(category, status, 1);
    }

    static GoalResult result(Category category, Status status, double weight) {
        return new GoalResult(
                "goal:" + category.word() + ".test:x",
                Description.of("x", ""),
                new Tags(category, GoalType.PRODUCT, weight),
                new Verdict(status, "", List.of()),
                List.of(),
                List.of(),
                List.of());
    }
}
