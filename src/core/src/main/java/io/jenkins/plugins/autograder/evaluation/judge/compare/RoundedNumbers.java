package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.OptionalInt;

/**
 * Numbers that are the same after rounding, also within collections. Halves are rounded to the even digit.
 *
 * @param figures how many significant figures are kept, from the first digit that is not 0
 * @param decimals how many digits are kept after the point
 */
public record RoundedNumbers(OptionalInt figures, OptionalInt decimals) implements Comparison {
    private static final int MOST = 17;

    public RoundedNumbers {
        Require.that(
                figures.isPresent() || decimals.isPresent(),
                "neither figures nor decimals is given; give one of them, such as decimals: 2");
        figures.ifPresent(count ->
                Require.that(count >= 1 && count <= MOST, "figures is " + count + "; it has to be from 1 to " + MOST));
        decimals.ifPresent(count ->
                Require.that(count >= 0 && count <= MOST, "decimals is " + count + "; it has to be from 0 to " + MOST));
    }

    /** To that many significant figures. */
    public static RoundedNumbers toFigures(int figures) {
        return new RoundedNumbers(OptionalInt.of(figures), OptionalInt.empty());
    }

    /** To that many digits after the point. */
    public static RoundedNumbers toDecimals(int decimals) {
        return new RoundedNumbers(OptionalInt.empty(), OptionalInt.of(decimals));
    }

    @Override
    public Verdict judge(Sides sides) {
        return NearNumbers.judge(sides, Numbers.rounded(figures, decimals), describe());
    }

    @Override
    public String describe() {
        String kept = figures.isPresent() ? figures.getAsInt() + " significant figures" : "";
        String digits = decimals.isPresent() ? decimals.getAsInt() + " decimals" : "";
        return "the same number, rounded to " + kept + (kept.isEmpty() || digits.isEmpty() ? "" : " and ") + digits;
    }
}
