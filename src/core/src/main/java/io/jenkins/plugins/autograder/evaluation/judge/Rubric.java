package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What submissions of a task are judged by.
 *
 * @param contexts what goals look at
 * @param goals in the order in which they are shown
 * @param patterns of all checks, parsed
 */
public record Rubric(List<Context> contexts, List<Goal> goals, PatternBook patterns) {
    public Rubric {
        contexts = List.copyOf(contexts);
        goals = List.copyOf(goals);
        Set<String> ids = new HashSet<>();
        contexts.forEach(context -> Require.that(
                ids.add(context.id()), "two contexts have the id " + context.id() + "; give each its own"));
        goals.forEach(goal -> requireKnown(goal, ids));
    }

    private static void requireKnown(Goal goal, Set<String> ids) {
        contextsOf(goal.test())
                .forEach(id -> Require.that(
                        ids.contains(id),
                        "goal " + goal.id() + " is about the context " + id + ", which there is not"));
    }

    /** The ids of all contexts that a test looks at, each once. */
    static List<String> contextsOf(GoalTest test) {
        return stream(test).distinct().toList();
    }

    private static Stream<String> stream(GoalTest test) {
        if (test instanceof GoalTest.Compare compare) {
            return compare.contexts().stream();
        }
        if (test instanceof GoalTest.Distinguish distinguish) {
            return distinguish.contexts().stream();
        }
        if (test instanceof GoalTest.Structure structure) {
            return Stream.of(structure.context());
        }
        if (test instanceof GoalTest.Style style) {
            return Stream.of(style.context());
        }
        if (test instanceof GoalTest.Joint joint) {
            return joint.parts().stream().flatMap(part -> stream(part.test()));
        }
        if (test instanceof GoalTest.Fail fail) {
            return stream(fail.goal().test());
        }
        if (test instanceof GoalTest.Precondition precondition) {
            return Stream.concat(
                    stream(precondition.condition().test()),
                    stream(precondition.goal().test()));
        }
        return Stream.empty();
    }
}
