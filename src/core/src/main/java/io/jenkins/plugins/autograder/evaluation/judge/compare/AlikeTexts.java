package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.align.Blocks;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/**
 * More or less the same text, as a whole.
 *
 * @param enough how much alike the texts have to be, from 0 to 1 (a ratio of Ratcliff and Obershelp)
 * @param partial how much gives partial credit
 */
public record AlikeTexts(double enough, double partial) implements Comparison {
    private static final int LONGEST = 5_000;

    /** As much as is usual: four in five, and three in five. */
    public static final AlikeTexts USUAL = new AlikeTexts(0.8, 0.6);

    public AlikeTexts {
        Require.share("enough", enough);
        Require.share("partial", partial);
        Require.that(
                partial <= enough,
                "partial is " + partial + ", more than enough, " + enough
                        + "; it has to be less, or the same to give no partial credit");
    }

    @Override
    public Verdict judge(Sides sides) {
        return Equal.texts(sides, (actual, expected) -> judge(sides, actual, expected));
    }

    private Verdict judge(Sides sides, String actual, String expected) {
        double ratio = Blocks.of(head(actual), head(expected)).ratio();
        if (ratio >= enough) {
            return Verdict.accomplished("The " + sides.what() + " is as expected, more or less.");
        }
        String alike = "Its likeness to the expected one is %d %%; %d %% are needed."
                .formatted(Math.round(Math.floor(100 * ratio)), Math.round(100 * enough));
        return ratio >= partial
                ? Verdict.partial(
                        "The " + sides.what() + " is only partly as expected. " + alike, Diff.of(expected, actual))
                : Verdict.failed("The " + sides.what() + " is not as expected. " + alike, Diff.of(expected, actual));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Override
    public String describe() {
        return "more or less the same text";
    }
}
