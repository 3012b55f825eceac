package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Metric;
import io.jenkins.plugins.autograder.evaluation.judge.Tables;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * What submissions of a task will be judged by.
 *
 * @param task that they are of
 * @param groups the goals by category
 * @param rules how the evaluation comes of them
 */
record RubricPage(TaskInfo task, List<GoalGroup> groups, List<Fact> rules) {

    static RubricPage of(TaskInfo task, Judgement blank) {
        return new RubricPage(
                task, new GoalViews(blank, CodePlaces.NONE).groups(Tables.byCategory(blank.goals())), rules(blank));
    }

    /** What each evaluation takes, the best first. */
    private static List<Fact> rules(Judgement blank) {
        int core = count(blank, Category.CORE);
        List<Fact> rules = new ArrayList<>();
        if (core == 0) {
            return rules;
        }
        String all = core == 1 ? "the core goal" : "all " + core + " core goals";
        boolean extras = count(blank, Category.EXTRA) > 0;
        rules.add(new Fact("excellent", all + (extras ? ", and all extra goals" : "")));
        if (extras) {
            rules.add(new Fact("complete", all));
        }
        if (core > 1) {
            rules.add(new Fact("almost complete", points(Metric.almost(core), core)));
        }
        rules.add(new Fact("partially complete", points(core / 2.0, core)));
        rules.add(new Fact(
                "incomplete",
                "less than that" + (count(blank, Category.FOUNDATIONAL) > 0 ? ", or a foundational goal failed" : "")));
        return List.copyOf(rules);
    }

    private static int count(Judgement blank, Category category) {
        return (int) blank.goals().stream()
                .filter(goal -> goal.tags().category() == category)
                .count();
    }

    private static String points(double points, int core) {
        String number = points == Math.rint(points) ? String.valueOf((int) points) : Figures.score(points);
        return number + " of " + core + (core == 1 ? " core goal" : " core goals");
    }
}
