package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/** The same text but for case and blanks, wherever they are. */
public record SemiStrictTexts() implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Equal.texts(
                sides,
                (actual, expected) -> Texts.dense(actual).equals(Texts.dense(expected))
                        ? Equal.accomplished(sides)
                        : Equal.textsDiffer(sides, actual, expected));
    }

    @Override
    public String describe() {
        return "the same text, where upper and lower case and blanks do not matter";
    }
}
