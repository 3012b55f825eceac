package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads the keys that {@code suite.yaml} and {@code expect.yaml} share: parameters and limits. */
final class CommonKeys {
    private CommonKeys() {}

    /** The parameters that a file gives, on top of others. */
    static Parameters parameters(YamlMap file, Parameters others) {
        Map<String, String> environment = new LinkedHashMap<>(others.environment());
        file.get("environment").flatMap(YamlValue::freeMap).ifPresent(map -> environment.putAll(variables(map)));
        return new Parameters(
                file.get("part").flatMap(YamlValue::name).or(others::part),
                file.get("user").flatMap(YamlValue::name).or(others::user),
                file.get("filename").flatMap(YamlValue::name).or(others::filename),
                environment,
                others.arguments());
    }

    /** The limits that a file asks for. */
    static LimitOverrides limits(YamlMap file) {
        LimitOverrides limits = file.get("timeout")
                .flatMap(value -> value.duration().flatMap(wall -> limit(value, CommonKeys::wallTime, wall)))
                .orElse(LimitOverrides.NONE);
        limits = limits.orElse(file.get("memory")
                .flatMap(value -> value.size().flatMap(bytes -> limit(value, CommonKeys::memory, bytes)))
                .orElse(LimitOverrides.NONE));
        limits = limits.orElse(file.get("cpus")
                .flatMap(value -> value.number("allowed is a number of processors, 0.01 or more")
                        .flatMap(count -> limit(value, CommonKeys::cpus, count)))
                .orElse(LimitOverrides.NONE));
        return limits.orElse(file.get("processes")
                .flatMap(value -> value.wholeNumber("allowed is a whole number of processes, 1 or more")
                        .flatMap(count -> limit(value, CommonKeys::processes, count)))
                .orElse(LimitOverrides.NONE));
    }

    private static Map<String, String> variables(YamlMap map) {
        Map<String, String> variables = new LinkedHashMap<>();
        map.all().forEach((name, value) -> {
            if (name.isBlank() || name.contains("=") || name.indexOf('\0') >= 0) {
                value.report("the variable \"" + name + "\" has a name that no environment can have; a name is not"
                        + " empty and has no = in it");
            }
            value.text().ifPresent(text -> variables.put(name, text));
        });
        return variables;
    }

    private static <T> Optional<LimitOverrides> limit(YamlValue value, Function<T, LimitOverrides> limits, T figure) {
        try {
            return Optional.of(limits.apply(figure));
        } catch (IllegalArgumentException outOfRange) {
            return value.report(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static LimitOverrides wallTime(Duration wall) {
        return new LimitOverrides(Optional.of(wall), OptionalLong.empty(), OptionalDouble.empty(), OptionalInt.empty());
    }

    private static LimitOverrides memory(long bytes) {
        return new LimitOverrides(
                Optional.empty(), OptionalLong.of(bytes), OptionalDouble.empty(), OptionalInt.empty());
    }

    private static LimitOverrides cpus(double count) {
        return new LimitOverrides(
                Optional.empty(), OptionalLong.empty(), OptionalDouble.of(count), OptionalInt.empty());
    }

    private static LimitOverrides processes(int count) {
        return new LimitOverrides(
                Optional.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalInt.of(count));
    }
}
