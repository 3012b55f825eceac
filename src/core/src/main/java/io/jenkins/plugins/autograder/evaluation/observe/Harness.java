package io.jenkins.plugins.autograder.evaluation.observe;

/** What calls the function under test, and gives a value in its place. */
public sealed interface Harness {

    /**
     * Which mutable arguments the call changed. The value is a dict from the argument ({@code 'argument 1'}, or the
     * parameter's name in quotes) to {@code 'changed'} or {@code 'unchanged'}.
     */
    record ArgumentChanges() implements Harness {}

    /** Whether the result is an object of its own. The value is true if it is none of the arguments. */
    record NewValue() implements Harness {}

    /**
     * Code of the spec's author.
     *
     * @param code whose value is a function: it gets the function under test and the arguments, and what it returns is
     *     the value. Such as {@code lambda function, text: function(text) == function(text.upper())}
     */
    record Code(String code) implements Harness {
        public Code {
            Checks.requireCode("harness", code);
        }
    }
}
