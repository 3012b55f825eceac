package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;

/** Names the types of values where that is what is wrong. */
final class Types {
    private Types() {}

    /** Whether values of these types can be the same at all. */
    static boolean comparable(Value actual, Value expected) {
        if (actual instanceof Value.Items items && expected instanceof Value.Items others) {
            return Sameness.comparable(items, others);
        }
        return (Numbers.isNumber(actual) && Numbers.isNumber(expected))
                || actual.getClass().equals(expected.getClass());
    }

    /** {@code 3 is expected, but there is 4.} with the types where they differ. */
    static String expectation(Value actual, Value expected) {
        String wanted = Sides.brief(expected);
        String there = Sides.brief(actual);
        if (comparable(actual, expected) && !wanted.equals(there)) {
            return wanted + " is expected, but there is " + there + ".";
        }
        return wanted + withType(expected) + " is expected, but there is " + there + withType(actual) + ".";
    }

    private static String withType(Value value) {
        return value instanceof Value.None ? "" : " (" + value.type() + ")";
    }

    /** Whether the two types are different, and why that may be; a sentence. */
    static String mismatch(Value actual, Value expected, String what) {
        String sentence =
                "The type of the " + what + " is " + actual.type() + ", but should be " + expected.type() + ".";
        if (actual instanceof Value.None) {
            return sentence + " None is what a function gives that ends without a return.";
        }
        if (actual instanceof Value.Text && Numbers.isNumber(expected)) {
            return sentence + " A number in quotes is a text.";
        }
        if (actual instanceof Value.Opaque opaque) {
            return sentence + " It could not be looked at: " + opaque.why() + ".";
        }
        return sentence;
    }
}
