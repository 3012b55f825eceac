package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Credit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads how several cases, or several parts, make one status. */
final class CreditReader {
    private static final List<String> KEYS =
            List.of("required", "partial", "count-partial-as", "strict", "look-at-bad-ends", "warn");

    private CreditReader() {}

    static Optional<Credit> read(YamlValue value) {
        return value.map(KEYS).flatMap(map -> {
            Optional<YamlMap> options = Optional.of(map);
            Optional<YamlValue> partial = map.get("partial");
            boolean allowed =
                    partial.flatMap(YamlValue::text).filter("false"::equals).isEmpty();
            OptionalDouble least = allowed ? Options.number(options, "partial") : OptionalDouble.empty();
            return Draft.make(
                    value,
                    () -> new Credit(
                            Options.number(options, "required"),
                            least,
                            allowed,
                            Options.number(options, "count-partial-as").orElse(Credit.USUAL.partialCounts()),
                            Options.flag(options, "strict", false),
                            !Options.flag(options, "look-at-bad-ends", false),
                            Options.flag(options, "warn", false)));
        });
    }
}
