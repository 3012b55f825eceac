package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.value.Value;

/** Which containers and objects there are, and where the same one stands: a text, to be compared exactly. */
public record MemoryDiagram() implements Refinement {
    @Override
    public Value apply(Value value) {
        return Operation.text(DiagramText.of(value));
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String describe(String what) {
        return "memory diagram of the " + what;
    }
}
