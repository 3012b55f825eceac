package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Picks examples by name. */
final class Selection {
    private static final int MOST_NAMES = 5;

    private Selection() {}

    /**
     * The examples that a pattern of {@link SuiteRequest#only} picks, in their order.
     *
     * @throws SuiteException if it picks none
     */
    static List<Example> of(List<Example> examples, String pattern, Suite suite) throws SuiteException {
        Predicate<String> picks = isGlob(pattern) ? glob(pattern).asMatchPredicate() : name -> name.contains(pattern);
        List<Example> picked =
                examples.stream().filter(example -> picks.test(example.name())).toList();
        if (picked.isEmpty()) {
            Place place = Place.of(suite.directory().toString());
            throw new SuiteException(List.of(new Problem(place, nothing(examples, pattern))));
        }
        return picked;
    }

    private static boolean isGlob(String pattern) {
        return pattern.contains("*") || pattern.contains("?");
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String nothing(List<Example> examples, String pattern) {
        List<String> names = examples.stream().map(Example::name).toList();
        List<String> lastNames = names.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
        List<String> near = Stream.of(names, lastNames)
                .flatMap(known -> DidYouMean.nearest(pattern, known).stream())
                .flatMap(known -> names.stream().filter(name -> name.equals(known) || name.endsWith("/" + known)))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        String rest = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return "no example's name " + (isGlob(pattern) ? "matches " : "contains ") + "\"" + pattern + "\"; "
                + (near.isEmpty()
                        ? "there are " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + rest
                        : "did you mean " + String.join(" or ", near) + "?");
    }
}
