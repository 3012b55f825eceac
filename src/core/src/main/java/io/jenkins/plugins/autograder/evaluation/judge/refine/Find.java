package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Regex;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;

/**
 * What a regular expression finds in a text.
 *
 * @param regex the regular expression
 * @param description what it finds, as it reads after "the": {@code line with the total}
 * @param missing what there is where nothing is found
 * @param first whether the first place counts alone, or the list of all
 * @param groups whether a place is given with its groups, as a tuple of the whole and each group
 */
public record Find(String regex, String description, Value missing, boolean first, boolean groups)
        implements Refinement {
    private static final int MOST_PLACES = 1000;
    private static final OptionalInt NONE = OptionalInt.empty();

    public Find {
        if (description.isBlank()) {
            throw new IllegalArgumentException(
                    "description is blank; it has to say what is found: line with the total");
        }
        Regex.compile("regex", regex);
    }

    /** The first place, as text; {@code None} where there is none. */
    public static Find first(String regex, String description) {
        return new Find(regex, description, new Value.None(), true, false);
    }

    @Override
    public Value apply(Value value) throws NotRefinable {
        String text = Operation.requireText(value, description);
        List<MatchResult> found = Regex.all(regex, text, first ? 1 : MOST_PLACES)
                .orElseThrow(() -> new NotRefinable("Looking for the " + description + " took too long."));
        if (found.isEmpty()) {
            return missing;
        }
        if (first) {
            return shown(found.get(0));
        }
        return new Value.Items(
                "list", Value.Shape.LIST, NONE, found.stream().map(this::shown).toList(), NONE);
    }

    private Value shown(MatchResult place) {
        if (!groups) {
            return Operation.text(place.group());
        }
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i <= place.groupCount(); i++) {
            String group = place.group(i);
            parts.add(group == null ? new Value.None() : Operation.text(group));
        }
        return new Value.Items("tuple", Value.Shape.TUPLE, NONE, parts, NONE);
    }

    @Override
    public String id() {
        return "find";
    }

    @Override
    public String describe(String what) {
        return description + " in the " + what;
    }
}
