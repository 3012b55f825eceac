package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A word that may have options: {@code gentle}, or {@code gentle: {line: 0.5}}.
 *
 * @param word the word
 * @param value what stands behind it; absent where the word stands alone
 * @param at where the word stands
 */
record Options(String word, Optional<YamlValue> value, YamlValue at) {

    /** One of some words, with or without something behind it. */
    static Optional<Options> of(YamlValue at, List<String> words) {
        if (!at.isMap()) {
            return at.word(words).map(word -> new Options(word, Optional.empty(), at));
        }
        return at.map(words).flatMap(map -> {
            if (map.all().size() != 1) {
                return at.report(at.key() + " has to be one of " + String.join(", ", words)
                        + ", alone or with its options behind it");
            }
            Map.Entry<String, YamlValue> only = map.all().entrySet().iterator().next();
            return Optional.of(new Options(only.getKey(), Optional.of(only.getValue()), at));
        });
    }

    /** The options as a mapping with some keys allowed; empty where there are none. */
    Optional<YamlMap> map(String... keys) {
        return value.flatMap(given -> given.map(List.of(keys)));
    }

    static OptionalDouble number(Optional<YamlMap> map, String key) {
        return map.flatMap(options -> options.get(key))
                .flatMap(value -> value.number("allowed is a number"))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    static OptionalInt count(Optional<YamlMap> map, String key) {
        return map.flatMap(options -> options.get(key))
                .flatMap(value -> value.wholeNumber("allowed is a whole number"))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static Optional<String> text(Optional<YamlMap> map, String key) {
        return map.flatMap(options -> options.get(key)).flatMap(YamlValue::name);
    }

    static boolean flag(Optional<YamlMap> map, String key, boolean otherwise) {
        return map.flatMap(options -> options.get(key)).flatMap(YamlValue::flag).orElse(otherwise);
    }

    static List<String> texts(Optional<YamlMap> map, String key) {
        return map.flatMap(options -> options.get(key))
                .map(ConditionsReader::texts)
                .orElse(List.of());
    }
}
