package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/** Exactly the same text, character by character. */
public record Reports() implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Equal.texts(
                sides,
                (actual, expected) -> actual.equals(expected) && sides.actual().equals(sides.expected())
                        ? Equal.accomplished(sides)
                        : Equal.textsDiffer(sides, actual, expected));
    }

    @Override
    public String describe() {
        return "exactly the same text";
    }
}
