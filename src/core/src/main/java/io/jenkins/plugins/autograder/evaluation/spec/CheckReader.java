package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Filter;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Identity;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Leniency;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Quantity;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Target;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a check of the code's structure: a word such as {@code loop}, or a mapping with a word and what is said of it, {@code
 * {loop: for, min: 2}}.
 */
final class CheckReader {
    private static final List<String> COMMON = List.of(
            "id",
            "min",
            "max",
            "exactly",
            "too-few",
            "too-many",
            "outside",
            "top-level",
            "containing",
            "not-containing",
            "count-by",
            "smaller",
            "callees",
            "tolerance",
            "require",
            "require-in-definition",
            "named",
            "category");

    private static final List<String> KEYS = Stream.of(Kinds.WORDS, Kinds.OPTIONS, COMMON)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private final Draft draft;

    CheckReader(Draft draft) {
        this.draft = draft;
    }

    /**
     * The check.
     *
     * @param taken which of its own requirements belong to it, by their category
     */
    Optional<Check> read(YamlValue value, Predicate<Optional<String>> taken) {
        Optional<Check> check = check(value, taken);
        check.ifPresent(one -> draft.addPatterns(one, value.place()));
        return check;
    }

    /** The categories that requirements name. */
    static List<String> categories(YamlValue value) {
        return value.isMap()
                ? requirements(value)
                        .flatMap(child -> category(child).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<YamlValue> requirements(YamlValue value) {
        return value.freeMap().stream().flatMap(map -> Stream.of("require", "require-in-definition")
                .flatMap(key -> map.get(key).stream())
                .flatMap(list -> list.oneOrMore().stream()));
    }

    /** The category that a check names. */
    static Optional<YamlValue> own(YamlValue check) {
        return check.isMap() ? check.freeMap().flatMap(map -> map.get("category")) : Optional.empty();
    }

    private static Optional<String> category(YamlValue check) {
        return own(check).flatMap(YamlValue::text);
    }

    private Optional<Check> check(YamlValue value, Predicate<Optional<String>> taken) {
        if (!value.isMap()) {
            return value.word(Kinds.ALONE).flatMap(word -> Kinds.alone(word));
        }
        return value.map(KEYS).flatMap(map -> check(value, map, taken));
    }

    private Optional<Check> check(YamlValue value, YamlMap map, Predicate<Optional<String>> taken) {
        List<String> kinds =
                map.all().keySet().stream().filter(Kinds.WORDS::contains).toList();
        if (kinds.size() != 1) {
            return value.report("a check has to have one of " + String.join(", ", Kinds.WORDS) + "; "
                    + (kinds.isEmpty() ? "there is none" : "there are " + String.join(" and ", kinds)));
        }
        String kind = kinds.get(0);
        Optional<Check> found = map.get(kind).flatMap(of -> Kinds.read(kind, of, map));
        return found.map(check -> restricted(check, map))
                .flatMap(check -> Draft.make(value, () -> check.withQuantity(quantity(map, check.quantity()))))
                .flatMap(check -> Draft.make(value, () -> requiring(check, map, taken)));
    }

    private Check restricted(Check check, YamlMap map) {
        Optional<YamlMap> options = Optional.of(map);
        Target target = check.target();
        if (Options.flag(options, "top-level", false)) {
            target = target.withFilter(new Filter.TopLevel());
        }
        for (String pattern : Options.texts(options, "containing")) {
            target = target.withFilter(new Filter.Contains(pattern, true));
        }
        for (String pattern : Options.texts(options, "not-containing")) {
            target = target.withFilter(new Filter.Contains(pattern, false));
        }
        Optional<String> by = Options.text(options, "count-by");
        if (by.isPresent()) {
            target = target.withIdentity(
                    by.get().equals("called-name") ? Identity.CALLED_NAME : Identity.binding(by.get()));
        }
        List<String> names = Options.texts(options, "named");
        if (!names.isEmpty()) {
            target = target.withName(names.get(0), names.get(names.size() - 1));
        }
        Where where = new Where(
                Options.texts(options, "outside"),
                Options.flag(options, "smaller", false),
                Options.flag(options, "callees", false));
        Check restricted = check.withTarget(target).withWhere(where);
        String id = Options.text(options, "id").orElse(check.id());
        return restricted.withId(id);
    }

    private static Quantity quantity(YamlMap map, Quantity usual) {
        Optional<YamlMap> options = Optional.of(map);
        OptionalInt exactly = Options.count(options, "exactly");
        OptionalInt min = exactly.isPresent() ? exactly : Options.count(options, "min");
        OptionalInt max = exactly.isPresent() ? exactly : Options.count(options, "max");
        if (max.isEmpty() && min.isEmpty()) {
            max = usual.max();
        }
        int least = min.orElse(max.isPresent() ? Math.min(usual.min(), max.getAsInt()) : usual.min());
        return new Quantity(
                least, max, leniency(map, "too-few", usual.tooFew()), leniency(map, "too-many", usual.tooMany()));
    }

    private static Leniency leniency(YamlMap map, String key, Leniency usual) {
        Map<String, Leniency> words = Map.of(
                "note", Leniency.NOTE, "warn", Leniency.WARN, "partial", Leniency.PARTIAL, "fail", Leniency.FAIL);
        return map.get(key)
                .flatMap(value -> {
                    Optional<String> text = value.text().map(word -> word.toLowerCase(Locale.ROOT));
                    Optional<Leniency> word = text.map(words::get);
                    return word.isPresent()
                            ? word
                            : value.number("allowed is note, warn, partial, fail, or a number as another bound")
                                    .flatMap(bound -> Draft.make(value, () -> Leniency.bound(bound)));
                })
                .orElse(usual);
    }

    private Check requiring(Check check, YamlMap map, Predicate<Optional<String>> taken) {
        Check all = check.require(checks(map, "require", taken))
                .requireOfDefinition(checks(map, "require-in-definition", taken));
        OptionalInt tolerance = Options.count(Optional.of(map), "tolerance");
        return tolerance.isPresent() ? all.withTolerance(tolerance.getAsInt()) : all;
    }

    private Check[] checks(YamlMap map, String key, Predicate<Optional<String>> taken) {
        List<Check> all = new ArrayList<>();
        map.get(key).ifPresent(value -> value.oneOrMore().stream()
                .filter(child -> taken.test(category(child)))
                .forEach(child -> check(child, any -> true).ifPresent(all::add)));
        return all.toArray(Check[]::new);
    }
}
