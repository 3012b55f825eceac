package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By which a goal is known: {@code goal:core.test:rect}.
 *
 * @param category its word
 * @param kind such as {@code test}, {@code check}, {@code lint}, {@code tests}, {@code misc}, {@code joint}, {@code fail}, {@code
 *     precondition}, {@code node}
 * @param name of what is tested, with groups, refinements and parts behind colons: {@code rect:edge}
 */
public record GoalId(Category category, String kind, String name) {
    public GoalId {
        Require.that(!kind.isBlank(), "kind is blank; it has to be such as test or check");
        Require.that(!name.isBlank(), "name of a goal is blank; it has to be the name of what is tested");
    }

    /** That of a group of tests, of a refinement, or of a part. */
    public GoalId with(String part) {
        return new GoalId(category, kind, name + ":" + part);
    }

    /** The id in full. */
    @Override
    public String toString() {
        return "goal:" + category.word() + "." + kind + ":" + name;
    }

    /** The same ids in the same order, in full, where those that come again have {@code -2}, {@code -3}, ... behind them. */
    public static List<String> distinct(List<GoalId> ids) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (GoalId id : ids) {
            String candidate = id.toString();
            for (int number = 2; !taken.add(candidate); number++) {
                candidate = id + "-" + number;
            }
            distinct.add(candidate);
        }
        return distinct;
    }
}
