package io.jenkins.plugins.autograder.evaluation.spec.course;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The members of an object of {@code tasks.json}, each of which is optional. */
final class Members {
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final YamlMap map;

    private Members(YamlMap map) {
        this.map = map;
    }

    /**
     * The members of an object. One that nobody knows is worth a warning and nothing more, since others may read the file, too.
     *
     * @param known keys
     */
    static Members of(YamlMap map, List<String> known, Problems warnings) {
        map.all().forEach((key, value) -> {
            boolean setting = SETTING.matcher(key).matches();
            List<String> names = setting ? Settings.NAMES : known;
            if (!names.contains(key)) {
                warnings.add(
                        value.place(),
                        "unknown key " + key + ", which is not used; "
                                + DidYouMean.nearest(key, names)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("see whether it is spelled right"));
            }
        });
        return new Members(map);
    }

    Optional<YamlValue> get(String key) {
        return map.get(key);
    }

    String text(String key) {
        return text(key, "");
    }

    String text(String key, String otherwise) {
        return get(key).flatMap(YamlValue::text).orElse(otherwise);
    }

    boolean flag(String key) {
        return get(key).flatMap(YamlValue::flag).orElse(false);
    }

    /** A number that is 0 or more. */
    double number(String key, double otherwise) {
        return get(key).flatMap(value -> {
                    String allowed = "allowed is a number from 0";
                    return value.number(allowed)
                            .flatMap(number -> number >= 0 ? Optional.of(number) : value.<Double>refuse(allowed));
                })
                .orElse(otherwise);
    }

    List<YamlValue> list(String key) {
        return get(key).flatMap(YamlValue::list).orElse(List.of());
    }

    /** Texts of a list, or one text that stands alone. */
    List<String> texts(String key) {
        return get(key).stream()
                .flatMap(value -> value.oneOrMore().stream())
                .flatMap(value -> value.text().stream())
                .toList();
    }

    Settings settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        map.all().forEach((key, value) -> {
            if (key.equals(Settings.EVALUATION_SCORES)) {
                value.freeMap()
                        .ifPresent(words -> words.all().forEach((word, score) -> score.number("a score is a number")
                                .ifPresent(number -> scores.put(word, OptionalDouble.of(number)))));
            } else if (SETTING.matcher(key).matches() && !value.isList() && !value.isMap()) {
                value.text().ifPresent(text -> texts.put(key, text));
            }
        });
        return texts.isEmpty() && scores.isEmpty() ? Settings.NONE : new Settings(texts, scores);
    }

    /** A list of all that a reader makes of its values. */
    static <T> List<T> all(List<YamlValue> values, Function<YamlValue, Optional<T>> reader) {
        List<T> all = new ArrayList<>();
        values.forEach(value -> reader.apply(value).ifPresent(all::add));
        return all;
    }
}
