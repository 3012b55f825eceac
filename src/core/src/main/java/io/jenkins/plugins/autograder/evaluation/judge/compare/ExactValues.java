package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;

/** Exactly the same value, and of the same type, all the way down. */
public record ExactValues() implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Equal.bounded(sides, (actual, expected) -> {
            Sameness sameness = new Sameness(actual, expected, true, Numbers.EXACT);
            if (sameness.same(actual, expected)) {
                return Equal.accomplished(sides);
            }
            if (actual instanceof Value.Text text && expected instanceof Value.Text other) {
                return Equal.textsDiffer(sides, text.text(), other.text());
            }
            if (!actual.type().equals(expected.type())) {
                return Verdict.failed(Types.mismatch(actual, expected, sides.what()), sides.detail());
            }
            return Equal.differs(sides, new ValueDifference(sameness::same).describe(actual, expected));
        });
    }

    @Override
    public String describe() {
        return "exactly the same value, of the same type";
    }
}
