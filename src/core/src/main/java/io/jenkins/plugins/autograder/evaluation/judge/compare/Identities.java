package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.Map;
import java.util.OptionalInt;

/** Objects by their ids. */
final class Identities {
    private Identities() {}

    static OptionalInt id(Value value) {
        if (value instanceof Value.Items items) {
            return items.id();
        }
        if (value instanceof Value.Dict dict) {
            return dict.id();
        }
        if (value instanceof Value.Instance instance) {
            return instance.id();
        }
        return value instanceof Value.Bytes bytes ? bytes.id() : OptionalInt.empty();
    }

    /** Put all objects within a value into a map. */
    static void collect(Value value, Map<Integer, Value> objects) {
        id(value).ifPresent(id -> objects.put(id, value));
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, objects));
        } else if (value instanceof Value.Dict dict) {
            dict.entries().forEach(entry -> {
                collect(entry.key(), objects);
                collect(entry.value(), objects);
            });
        } else if (value instanceof Value.Instance instance) {
            instance.attributes().values().forEach(attribute -> collect(attribute, objects));
        }
    }
}
