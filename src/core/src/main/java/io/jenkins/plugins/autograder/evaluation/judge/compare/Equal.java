package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.Optional;
import java.util.function.BiFunction;

/** What comparisons have in common. */
final class Equal {
    private Equal() {}

    static Verdict accomplished(Sides sides) {
        return Verdict.accomplished("The " + sides.what() + " is as expected.");
    }

    static Verdict differs(Sides sides, String difference) {
        return Verdict.failed("The " + sides.what() + " is not as expected. " + difference, sides.detail());
    }

    /** Refuses values that are larger than can be compared. */
    static Verdict bounded(Sides sides, BiFunction<Value, Value, Verdict> judgement) {
        try {
            return judgement.apply(sides.actual(), sides.expected());
        } catch (Sameness.TooLarge e) {
            return Verdict.failed(
                    "The " + sides.what() + " is not as expected, and too large to say where it differs.",
                    sides.detail());
        }
    }

    /** Judges two texts; other values are not as expected. */
    static Verdict texts(Sides sides, BiFunction<String, String, Verdict> judgement) {
        Optional<Verdict> noText = noText(sides);
        return noText.orElseGet(() -> judgement.apply(text(sides.actual()), text(sides.expected())));
    }

    private static Optional<Verdict> noText(Sides sides) {
        if (!(sides.expected() instanceof Value.Text)) {
            return Optional.of(Verdict.unknown("The expected " + sides.what() + " is no text, but "
                    + sides.expected().type() + "; it cannot be compared as one."));
        }
        return sides.actual() instanceof Value.Text
                ? Optional.empty()
                : Optional.of(
                        Verdict.failed(Types.mismatch(sides.actual(), sides.expected(), sides.what()), sides.detail()));
    }

    static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** The verdict on two texts that are not the same by the rule, with both beside each other. */
    static Verdict textsDiffer(Sides sides, String actual, String expected) {
        return Verdict.failed(
                "The " + sides.what() + " is not as expected. " + TextDifference.describe(actual, expected),
                Diff.of(expected, actual));
    }
}
