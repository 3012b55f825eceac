package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.List;
import java.util.regex.Pattern;

/** Names in declared checks. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern DOTTED = Pattern.compile(NAME + "(\\." + NAME + ")*");

    private Names() {}

    static void require(String field, List<String> names) {
        Require.that(!names.isEmpty(), field + " is empty; it has to have a name");
        names.forEach(name -> Require.that(
                NAME.matcher(name).matches(), field + " is '" + name + "'; it has to be a name, such as area"));
    }

    static void requireDotted(String field, List<String> names) {
        Require.that(!names.isEmpty(), field + " is empty; it has to have a name");
        names.forEach(name -> Require.that(
                DOTTED.matcher(name).matches(),
                field + " is '" + name + "'; it has to be a name, such as area, or names with dots between them"));
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String either(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
