package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/** It is enough that there is a value at all: that nothing crashed on the way. What it is does not matter. */
public record Reached() implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Verdict.accomplished("It ran without an error.");
    }

    @Override
    public String describe() {
        return "no error";
    }

    @Override
    public boolean needsExpected() {
        return false;
    }
}
