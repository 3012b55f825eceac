package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;

/**
 * One of several values. What the solution gives does not matter.
 *
 * @param values at least one
 * @param by when the actual value is one of them
 */
public record AnyOf(List<Value> values, Comparison by) implements Comparison {
    public AnyOf {
        values = List.copyOf(values);
        Require.that(!values.isEmpty(), "values is empty; it has to have a value");
    }

    @Override
    public Verdict judge(Sides sides) {
        Verdict best = by.judge(new Sides(sides.actual(), values.get(0), sides.what()));
        for (Value value : values.subList(1, values.size())) {
            Verdict verdict = by.judge(new Sides(sides.actual(), value, sides.what()));
            if (verdict.status().points() > best.status().points()) {
                best = verdict;
            }
        }
        return best;
    }

    @Override
    public String describe() {
        return values.size() == 1
                ? by.describe() + " as " + Sides.brief(values.get(0))
                : by.describe() + " as one of "
                        + String.join(", ", values.stream().map(Sides::brief).toList());
    }

    @Override
    public boolean needsExpected() {
        return false;
    }
}
