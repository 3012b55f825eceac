package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for.
 *
 * @param name of one, as it reads after a number: {@code loop}
 * @param names of several: {@code loops}
 * @param patterns any of which has to match
 * @param filters all of which a match has to pass
 * @param identity what makes two matches count as one
 */
public record Target(String name, String names, List<String> patterns, List<Filter> filters, Identity identity) {
    public Target {
        patterns = List.copyOf(patterns);
        filters = List.copyOf(filters);
        Require.that(
                !name.isBlank() && !names.isBlank(), "name is blank; it has to say what is looked for: loop, loops");
        Require.that(!patterns.isEmpty(), "patterns of " + name + " is empty; it has to have a pattern");
    }

    /** Every place that one of the patterns matches. */
    public static Target of(String name, String names, List<String> patterns) {
        return new Target(name, names, patterns, List.of(), Identity.PLACE);
    }

    public Target withName(String one, String several) {
        return new Target(one, several, patterns, filters, identity);
    }

    public Target withFilter(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Target(name, names, patterns, more, identity);
    }

    public Target withIdentity(Identity other) {
        return new Target(name, names, patterns, filters, other);
    }

    /** {@code 1 loop}, {@code 3 loops}, {@code no loops}. */
    String counted(int count) {
        return count == 0 ? "no " + names : count + " " + (count == 1 ? name : names);
    }
}
