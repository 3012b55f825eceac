package io.jenkins.plugins.autograder.evaluation.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The ids of all goals of a rubric and of their parts, each its own. */
final class GoalNames {
    private final IdentityHashMap<Goal, String> names = new IdentityHashMap<>();

    GoalNames(List<Goal> goals) {
        List<Goal> all = new ArrayList<>(goals);
        // Those of the rubric come first, so that parts of others never change them.
        goals.forEach(goal -> addParts(goal, all));
        List<String> ids = GoalId.distinct(all.stream().map(Goal::id).toList());
        for (int i = 0; i < all.size(); i++) {
            names.put(all.get(i), ids.get(i));
        }
    }

    private static void addParts(Goal goal, List<Goal> all) {
        List<Goal> parts = List.of();
        if (goal.test() instanceof GoalTest.Joint joint) {
            parts = joint.parts();
        } else if (goal.test() instanceof GoalTest.Fail fail) {
            parts = List.of(fail.goal());
        } else if (goal.test() instanceof GoalTest.Precondition precondition) {
            parts = List.of(precondition.condition(), precondition.goal());
        }
        all.addAll(parts);
        parts.forEach(part -> addParts(part, all));
    }

    String of(Goal goal) {
        return names.getOrDefault(goal, goal.id().toString());
    }
}
