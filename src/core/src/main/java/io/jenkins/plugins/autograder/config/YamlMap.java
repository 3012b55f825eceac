package io.jenkins.plugins.autograder.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mapping of a YAML file, whose keys have been checked. Its values are checked when they are read. */
public final class YamlMap {
    private final Map<String, YamlValue> values;

    YamlMap(Map<String, YamlValue> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** The value of a key; absent where the key is, or where it has no value, which is a problem then. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(YamlValue::isPresent);
    }

    /** All keys with their values, in the file's order. */
    public Map<String, YamlValue> all() {
        Map<String, YamlValue> present = new LinkedHashMap<>(values);
        present.values().removeIf(value -> !value.isPresent());
        return present;
    }
}
