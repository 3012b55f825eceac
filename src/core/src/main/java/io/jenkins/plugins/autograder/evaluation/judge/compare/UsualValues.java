package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;

/**
 * The same value, as people mean it: equal as in Python, and numbers that differ by rounding errors only (1e-8) are the
 * same.
 *
 * <p>Partial credit have texts that differ in case and blanks only, long texts of which half the lines are there, and
 * collections with few differences ({@link Tolerance#AUTO}).
 */
public record UsualValues() implements Comparison {
    private static final int LONG_LINES = 3;
    private static final int LONG_TEXT = 120;

    @Override
    public Verdict judge(Sides sides) {
        return Equal.bounded(sides, (actual, expected) -> {
            Sameness sameness = Sameness.usual(actual, expected);
            if (sameness.same(actual, expected)) {
                return Equal.accomplished(sides);
            }
            if (!Types.comparable(actual, expected)) {
                return Verdict.failed(Types.mismatch(actual, expected, sides.what()), sides.detail());
            }
            if (actual instanceof Value.Text text && expected instanceof Value.Text other) {
                return text.cut().equals(other.cut())
                        ? texts(sides, text.text(), other.text())
                        : Equal.textsDiffer(sides, text.text(), other.text());
            }
            if (actual instanceof Value.Items || actual instanceof Value.Dict) {
                return StructuredValues.judge(sides, Tolerance.AUTO, true, sameness::same);
            }
            return Equal.differs(sides, new ValueDifference(sameness::same).describe(actual, expected));
        });
    }

    private static Verdict texts(Sides sides, String actual, String expected) {
        Verdict differs = Equal.textsDiffer(sides, actual, expected);
        if (Texts.firm(actual).equals(Texts.firm(expected))) {
            return Verdict.partial(
                    "The " + sides.what() + " is nearly as expected. " + TextDifference.describe(actual, expected),
                    Diff.of(expected, actual));
        }
        if (!isLong(expected)) {
            return differs;
        }
        AlikeLines lines = AlikeLines.of(actual, expected, 1);
        return lines.expected() > 0 && lines.share() >= 0.5 ? differs.withStatus(Status.PARTIAL) : differs;
    }

    private static boolean isLong(String text) {
        return text.length() >= LONG_TEXT || text.lines().count() >= LONG_LINES;
    }

    @Override
    public String describe() {
        return "the same value";
    }
}
