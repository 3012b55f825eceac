package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whether a value is the same as an expected one, all the way down.
 *
 * <p>Values that contain themselves are the same if no difference can be reached. The work is bounded by a count of
 * comparisons.
 */
final class Sameness {
    private static final int MOST_COMPARISONS = 3_000_000;

    private final boolean sameTypes;
    private final Numbers numbers;
    private final Map<Integer, Value> actuals = new HashMap<>();
    private final Map<Integer, Value> expecteds = new HashMap<>();
    private final Set<Long> open = new HashSet<>();
    private final Set<Long> proved = new HashSet<>();
    private int comparisons;

    /** The values are larger than can be compared. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too large", null, false, false);
        }
    }

    /**
     * For all that is within two values.
     *
     * @param sameTypes whether numbers and collections have to be of the very same type
     */
    Sameness(Value actual, Value expected, boolean sameTypes, Numbers numbers) {
        this.sameTypes = sameTypes;
        this.numbers = numbers;
        Identities.collect(actual, actuals);
        Identities.collect(expected, expecteds);
    }

    /** By the rules of Python's {@code ==}, and numbers that differ by rounding errors only are the same. */
    static Sameness usual(Value actual, Value expected) {
        return new Sameness(actual, expected, false, Numbers.close(1e-8, 1e-8));
    }

    boolean same(Value actual, Value expected) {
        if (++comparisons > MOST_COMPARISONS) {
            throw new TooLarge();
        }
        Value one = resolve(actual, actuals);
        Value other = resolve(expected, expecteds);
        OptionalInt id = Identities.id(one);
        OptionalInt otherId = Identities.id(other);
        if (id.isEmpty() || otherId.isEmpty()) {
            return compare(one, other);
        }
        long pair = ((long) id.getAsInt() << 32) | otherId.getAsInt();
        if (proved.contains(pair) || !open.add(pair)) {
            return true;
        }
        boolean same = compare(one, other);
        open.remove(pair);
        if (same) {
            proved.add(pair);
        } else {
            // What was proved may rest on the pair that turned out to differ.
            proved.clear();
        }
        return same;
    }

    /** The object that a reference stands for. */
    Value resolveActual(Value value) {
        return resolve(value, actuals);
    }

    /** The object that a reference stands for. */
    Value resolveExpected(Value value) {
        return resolve(value, expecteds);
    }

    private static Value resolve(Value value, Map<Integer, Value> objects) {
        return value instanceof Value.Ref ref ? objects.getOrDefault(ref.id(), value) : value;
    }

    private boolean compare(Value one, Value other) {
        if (sameTypes && !one.type().equals(other.type())) {
            return false;
        }
        if (Numbers.isNumber(one) && Numbers.isNumber(other)) {
            boolean truth = one instanceof Value.Bool || other instanceof Value.Bool;
            return (truth ? Numbers.EXACT : numbers).same(one, other);
        }
        if (one instanceof Value.Text text && other instanceof Value.Text otherText) {
            return text.text().equals(otherText.text()) && text.cut().equals(otherText.cut());
        }
        if (one instanceof Value.Bytes bytes && other instanceof Value.Bytes otherBytes) {
            return bytes.base64().equals(otherBytes.base64()) && bytes.cut().equals(otherBytes.cut());
        }
        if (one instanceof Value.Items items && other instanceof Value.Items otherItems) {
            return sameItems(items, otherItems);
        }
        if (one instanceof Value.Dict dict && other instanceof Value.Dict otherDict) {
            return dict.cut().equals(otherDict.cut()) && sameEntries(dict, otherDict);
        }
        if (one instanceof Value.Named named && other instanceof Value.Named otherNamed) {
            return named.sort() == otherNamed.sort() && named.name().equals(otherNamed.name());
        }
        if (one instanceof Value.Instance instance && other instanceof Value.Instance otherInstance) {
            return sameInstances(instance, otherInstance);
        }
        return one instanceof Value.None && other instanceof Value.None;
    }

    private boolean sameItems(Value.Items items, Value.Items others) {
        if (!comparable(items, others) || !items.cut().equals(others.cut())) {
            return false;
        }
        if (!items.ordered()) {
            return items.items().size() == others.items().size()
                    && Unordered.of(items.items(), others.items(), Keys::of, this::same)
                            .isEmpty();
        }
        return sameInOrder(items.items(), others.items());
    }

    private boolean sameInOrder(List<Value> items, List<Value> others) {
        if (items.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!same(items.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether both are lists, both tuples, or both sets. */
    static boolean comparable(Value.Items items, Value.Items others) {
        return items.shape() == others.shape() || (!items.ordered() && !others.ordered());
    }

    private boolean sameEntries(Value.Dict dict, Value.Dict other) {
        if (dict.entries().size() != other.entries().size()) {
            return false;
        }
        return Unordered.of(dict.entries(), other.entries(), entry -> Keys.of(entry.key()), this::sameEntry)
                .isEmpty();
    }

    private boolean sameEntry(Value.Entry actual, Value.Entry expected) {
        return same(actual.key(), expected.key()) && same(actual.value(), expected.value());
    }

    private boolean sameInstances(Value.Instance one, Value.Instance other) {
        if (!one.type().equals(other.type())
                || !one.cut().equals(other.cut())
                || !one.attributes().keySet().equals(other.attributes().keySet())) {
            return false;
        }
        if (one.attributes().isEmpty()) {
            return one.repr().equals(other.repr());
        }
        return one.attributes().entrySet().stream()
                .allMatch(attribute -> same(
                        attribute.getValue(), other.attributes().getOrDefault(attribute.getKey(), new Value.None())));
    }
}
