package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Repr;

/**
 * Numbers that are near enough to each other, also within collections.
 *
 * @param absolute how far from each other they may be
 * @param relative how far, as a part of the larger one; either one is enough
 */
public record NearNumbers(double absolute, double relative) implements Comparison {
    public NearNumbers {
        Require.distance("absolute", absolute);
        Require.distance("relative", relative);
    }

    @Override
    public Verdict judge(Sides sides) {
        return judge(sides, Numbers.close(absolute, relative), describe());
    }

    static Verdict judge(Sides sides, Numbers numbers, String rule) {
        return Equal.bounded(sides, (actual, expected) -> {
            Sameness sameness = new Sameness(actual, expected, false, numbers);
            if (sameness.same(actual, expected)) {
                return Equal.accomplished(sides);
            }
            if (!Types.comparable(actual, expected)) {
                return Verdict.failed(Types.mismatch(actual, expected, sides.what()), sides.detail());
            }
            String difference = new ValueDifference(sameness::same).describe(actual, expected);
            return Equal.differs(sides, difference + " It has to be " + rule + ".");
        });
    }

    @Override
    public String describe() {
        String within = absolute > 0 ? "at most " + Repr.of(absolute) + " away from the expected one" : "";
        String part = relative > 0 ? "at most " + Repr.of(relative) + " of it away" : "";
        if (within.isEmpty() && part.isEmpty()) {
            return "the same number";
        }
        return "a number " + within + (within.isEmpty() || part.isEmpty() ? "" : ", or ") + part;
    }
}
