package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/**
 * Most lines of the expected text, in order, each more or less; only their words matter, and other lines in between are
 * free.
 *
 * @param line how much alike two lines have to be, from 0 to 1 (a ratio of Ratcliff and Obershelp)
 * @param sequence which part of the expected lines has to be there; half of it gives partial credit
 */
public record GentleTexts(double line, double sequence) implements Comparison {
    /** As much as is usual: a half, and four in five. */
    public static final GentleTexts USUAL = new GentleTexts(0.5, 0.8);

    public GentleTexts {
        Require.share("line", line);
        Require.share("sequence", sequence);
    }

    @Override
    public Verdict judge(Sides sides) {
        return Equal.texts(sides, (actual, expected) -> judge(sides, actual, expected));
    }

    private Verdict judge(Sides sides, String actual, String expected) {
        AlikeLines lines = AlikeLines.of(actual, expected, line);
        if (lines.share() >= sequence) {
            return Equal.accomplished(sides);
        }
        String found = "Of %d expected lines, %d are there (more or less), in order."
                .formatted(lines.expected(), lines.expected() - lines.missing().size());
        Detail missing = new Detail.Differences(
                Listing.of(lines.missing(), text -> text), Listing.NONE, Listing.NONE, Listing.NONE);
        Diff diff = Diff.of(expected, actual);
        return lines.share() >= sequence / 2
                ? Verdict.partial("The " + sides.what() + " is only partly as expected. " + found, missing, diff)
                : Verdict.failed("The " + sides.what() + " is not as expected. " + found, missing, diff);
    }

    @Override
    public String describe() {
        return "most of the same words, line by line";
    }
}
