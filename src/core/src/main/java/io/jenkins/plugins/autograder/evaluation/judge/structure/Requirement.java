package io.jenkins.plugins.autograder.evaluation.judge.structure;

/**
 * A check within a place that another one found. What the names of the other's pattern stand for there, they stand for here.
 *
 * @param check what has to be met
 * @param within where
 */
public record Requirement(Check check, Within within) {
    /** Where a requirement has to be met. */
    public enum Within {
        /** In the code that was found. */
        MATCH,
        /** In the definition of the function that the code calls, which has to be in the same file. */
        DEFINITION
    }
}
