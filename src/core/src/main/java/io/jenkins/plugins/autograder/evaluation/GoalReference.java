package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How an expectation names a goal.
 *
 * <ul>
 *   <li>its id, with or without {@code goal:} before it: {@code core.test:rect}
 *   <li>a part of it behind {@code #}, where {@code ^} stands before and {@code $} behind the whole id: {@code #test:rect$}
 *   <li>a part of its title, whatever the case; for a part of a goal the titles on the way to it: {@code code has > loop}
 * </ul>
 *
 * @param text as it is written
 */
record GoalReference(String text) {
    private static final String PREFIX = "goal:";
    private static final String STEP = "\\s+(?:>|→)\\s+";
    private static final int MOST_SHOWN = 12;

    /** What was found: the goal, and the goal of the rubric that it is or is a part of. */
    record Found(GoalResult goal, GoalResult top) {}

    /** There is none, or more than one. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear(String message) {
            super(message);
        }
    }

    /**
     * Find the goal.
     *
     * @throws Unclear if there is none or more than one; the message says which there are
     */
    Found in(List<GoalResult> goals) throws Unclear {
        List<Found> all = new ArrayList<>();
        goals.forEach(goal -> collect(goal, goal, all));
        List<Found> found = all.stream().filter(one -> isId(one.goal().id())).toList();
        if (found.isEmpty() && text.startsWith("#")) {
            String fragment = text.substring(1);
            found = all.stream()
                    .filter(one -> ("^^^" + one.goal().id() + "$$$").contains(fragment))
                    .toList();
        }
        if (found.isEmpty() && !text.startsWith("#")) {
            found = byTitle(goals);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Unclear(
                found.isEmpty()
                        ? "there is no goal " + text + "; " + offer(all)
                        : text + " may be each of "
                                + shown(found.stream().map(one -> one.goal().id()))
                                + "; write the id of the one that is meant");
    }

    private boolean isId(String id) {
        return id.equals(text) || id.equals(PREFIX + text);
    }

    private static void collect(GoalResult goal, GoalResult top, List<Found> all) {
        all.add(new Found(goal, top));
        goal.parts().forEach(part -> collect(part, top, all));
    }

    private List<Found> byTitle(List<GoalResult> goals) {
        List<Found> level = goals.stream().map(goal -> new Found(goal, goal)).toList();
        List<Found> matching = List.of();
        for (String step : text.split(STEP, -1)) {
            String wanted = step.strip().toLowerCase(Locale.ROOT);
            matching = level.stream()
                    .filter(one -> one.goal()
                            .description()
                            .title()
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
            level = matching.stream()
                    .flatMap(one -> one.goal().parts().stream().map(part -> new Found(part, one.top())))
                    .toList();
        }
        return matching;
    }

    private String offer(List<Found> all) {
        List<String> ids = all.stream()
                .map(one -> one.goal().id().substring(PREFIX.length()))
                .toList();
        return DidYouMean.nearest(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text, ids)
                .map(near -> "did you mean " + near + "?")
                .orElse("there are " + shown(ids.stream()));
    }

    private static String shown(Stream<String> ids) {
        List<String> all = ids.toList();
        String first = String.join(", ", all.subList(0, Math.min(all.size(), MOST_SHOWN)));
        return all.size() > MOST_SHOWN ? first + " and " + (all.size() - MOST_SHOWN) + " more" : first;
    }
}
