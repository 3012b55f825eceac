package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.value.Value;

/** Something that is made of a value. */
public sealed interface Refinement permits Find, Transform, MemoryDiagram {

    /**
     * What is made of the value.
     *
     * @throws NotRefinable where that cannot be done
     */
    Value apply(Value value) throws NotRefinable;

    /** By which it is known in the ids of goals. */
    String id();

    /** What it gives, as it reads after "the": {@code line with the total in the output}. */
    String describe(String what);
}
