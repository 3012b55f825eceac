package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.ContextResult;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Row;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.report.pages.GoalView.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes goals of a judgement fit for a page. */
final class GoalViews {
    private final Map<String, GoalResult> goals = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final CodePlaces places;

    /**
     * For one page.
     *
     * @param places where it shows code
     */
    GoalViews(Judgement judgement, CodePlaces places) {
        this.places = places;
        judgement.goals().forEach(goal -> goals.put(goal.id(), goal));
        int number = 0;
        for (ContextResult context : judgement.contexts()) {
            number++;
            String title = context.description().shownTitle();
            address(context, number).ifPresent(address -> links.put(context.id(), new Link(title, address)));
            files.put(context.id(), context.file());
        }
    }

    /** A file is where its code is, what was run has a place of its own. */
    private Optional<String> address(ContextResult context, int number) {
        return context.level() > 0
                ? Optional.of("#" + ContextView.anchor(number))
                : Optional.ofNullable(places.anchors().get(context.file())).map(anchor -> "#" + anchor);
    }

    /** The goals as rows of a table have them: below headings, or in one group without any. */
    List<GoalGroup> groups(List<Row> rows) {
        if (rows.stream().anyMatch(row -> !row.id().isEmpty())) {
            return List.of(new GoalGroup("", Status.UNKNOWN, List.of(), goals(rows)));
        }
        return rows.stream().map(this::group).toList();
    }

    private GoalGroup group(Row row) {
        List<GoalGroup> groups = row.rows().stream()
                .filter(one -> one.id().isEmpty())
                .map(this::group)
                .toList();
        return new GoalGroup(row.description().shownTitle(), row.verdict().status(), groups, goals(row.rows()));
    }

    private List<GoalView> goals(List<Row> rows) {
        List<GoalView> views = new ArrayList<>();
        for (Row row : rows) {
            GoalResult goal = goals.get(row.id());
            if (goal != null) {
                views.add(view(goal, places));
            }
        }
        return List.copyOf(views);
    }

    private GoalView view(GoalResult goal, CodePlaces around) {
        CodePlaces here = around.in(fileOf(goal));
        return new GoalView(
                goal,
                here,
                known(goal, links),
                goal.parts().stream().map(part -> view(part, here)).toList());
    }

    /** The file that a goal is about, where it is about one; parts of a check look at what the check looks at. */
    private String fileOf(GoalResult goal) {
        List<String> all = known(goal, files).stream().distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    /** What is known of the contexts of a goal. */
    private static <T> List<T> known(GoalResult goal, Map<String, T> byContext) {
        return goal.contexts().stream()
                .flatMap(id -> Optional.ofNullable(byContext.get(id)).stream())
                .toList();
    }
}
