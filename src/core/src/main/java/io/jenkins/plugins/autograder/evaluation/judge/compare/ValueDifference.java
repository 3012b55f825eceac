package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Says in words where a value begins to differ from an expected one. */
final class ValueDifference {
    private final BiPredicate<Value, Value> same;

    ValueDifference(BiPredicate<Value, Value> same) {
        this.same = same;
    }

    /** A sentence; the values differ. */
    String describe(Value actual, Value expected) {
        return describe(actual, expected, "");
    }

    private String describe(Value actual, Value expected, String path) {
        if (actual instanceof Value.Items items
                && expected instanceof Value.Items others
                && Sameness.comparable(items, others)
                && items.ordered()) {
            return inOrder(items.items(), others.items(), path);
        }
        if (actual instanceof Value.Dict dict && expected instanceof Value.Dict other) {
            return byKey(dict, other, path).orElseGet(() -> plain(actual, expected, path));
        }
        if (actual instanceof Value.Instance one
                && expected instanceof Value.Instance other
                && one.type().equals(other.type())) {
            return byAttribute(one, other, path).orElseGet(() -> plain(actual, expected, path));
        }
        return plain(actual, expected, path);
    }

    private String inOrder(List<Value> actual, List<Value> expected, String path) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            if (!same.test(actual.get(i), expected.get(i))) {
                return describe(actual.get(i), expected.get(i), path + "[" + i + "]");
            }
        }
        String where = path.isEmpty() ? "It" : "At " + path + ", it";
        return where + " has " + items(actual.size()) + ", but should have " + expected.size() + ".";
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    private Optional<String> byKey(Value.Dict actual, Value.Dict expected, String path) {
        Map<Object, Value> there = new HashMap<>();
        actual.entries().forEach(entry -> there.put(Keys.of(entry.key()), entry.value()));
        for (Value.Entry entry : expected.entries()) {
            Value value = there.get(Keys.of(entry.key()));
            String key = Sides.brief(entry.key());
            if (value == null) {
                return Optional.of((path.isEmpty() ? "The" : "At " + path + ", the") + " key " + key + " is missing.");
            }
            if (!same.test(value, entry.value())) {
                return Optional.of(describe(value, entry.value(), path + "[" + key + "]"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> byAttribute(Value.Instance actual, Value.Instance expected, String path) {
        for (var attribute : expected.attributes().entrySet()) {
            Value value = actual.attributes().get(attribute.getKey());
            if (value == null) {
                return Optional.of("The attribute " + path + "." + attribute.getKey() + " is missing.");
            }
            if (!same.test(value, attribute.getValue())) {
                return Optional.of(describe(value, attribute.getValue(), path + "." + attribute.getKey()));
            }
        }
        return Optional.empty();
    }

    private static String plain(Value actual, Value expected, String path) {
        String where = path.isEmpty() ? "" : "At " + path + ", ";
        return where + Types.expectation(actual, expected);
    }
}
