package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/**
 * The same text but for case, blank lines, and blanks at the ends of lines; any other blanks in a row count as one, also
 * those at the beginning of a line.
 */
public record FirmTexts() implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Equal.texts(
                sides,
                (actual, expected) -> Texts.firm(actual).equals(Texts.firm(expected))
                        ? Equal.accomplished(sides)
                        : Equal.textsDiffer(sides, actual, expected));
    }

    @Override
    public String describe() {
        return "the same text, where upper and lower case, blank lines and the number of blanks do not matter";
    }
}
