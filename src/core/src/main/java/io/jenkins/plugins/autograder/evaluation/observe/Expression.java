package io.jenkins.plugins.autograder.evaluation.observe;

/**
 * An argument, written in the language of the task.
 *
 * @param code one expression: {@code [1, 2]}, {@code start + 1}
 * @param scope which names it knows
 */
public record Expression(String code, Scope scope) {
    /** Where the names in an expression come from. */
    public enum Scope {
        /** The language's own names only, so that a submission that calls a variable {@code list} changes nothing. */
        FRESH,
        /** The names of the submitted file, and those that the set-up defines. */
        MODULE
    }

    public Expression {
        Checks.requireCode("argument", code);
    }

    /** An expression that knows the language's own names only. */
    public static Expression fresh(String code) {
        return new Expression(code, Scope.FRESH);
    }

    /** An expression over the names of the submitted file. */
    public static Expression inModule(String code) {
        return new Expression(code, Scope.MODULE);
    }
}
