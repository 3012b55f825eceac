package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.align.Alignment;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How two collections differ.
 *
 * @param missing expected items that are not there
 * @param extra items that are not expected
 * @param moved items that are there at another place
 * @param changed keys whose values differ
 */
record Structures(List<Value> missing, List<Value> extra, List<Value> moved, List<Value> changed) {
    private static final int MOST_MOVED = 400;

    /** Of two lists or tuples, by a longest common subsequence. */
    static Structures ordered(List<Value> actual, List<Value> expected, BiPredicate<Value, Value> same) {
        BitSet usedActual = new BitSet();
        BitSet usedExpected = new BitSet();
        Alignment.Same there = (e, a) -> same.test(actual.get(a), expected.get(e));
        for (Alignment.Pair pair : Alignment.of(expected.size(), actual.size(), there)) {
            usedExpected.set(pair.a());
            usedActual.set(pair.b());
        }
        List<Value> missing = unused(expected, usedExpected);
        List<Value> extra = unused(actual, usedActual);
        if (missing.size() > MOST_MOVED || extra.size() > MOST_MOVED) {
            return new Structures(missing, extra, List.of(), List.of());
        }
        Unordered<Value> rest = Unordered.of(extra, missing, Keys::of, same);
        List<Value> moved = new ArrayList<>(missing);
        rest.missing().forEach(item -> removeOnce(moved, item));
        return new Structures(rest.missing(), rest.extra(), moved, List.of());
    }

    /** Of two collections whose order does not matter. */
    static Structures unordered(List<Value> actual, List<Value> expected, BiPredicate<Value, Value> same) {
        Unordered<Value> rest = Unordered.of(actual, expected, Keys::of, same);
        return new Structures(rest.missing(), rest.extra(), List.of(), List.of());
    }

    /** Of two dictionaries: by key, then by value. */
    static Structures keyed(Value.Dict actual, Value.Dict expected, BiPredicate<Value, Value> same) {
        Unordered<Value.Entry> keys = Unordered.of(
                actual.entries(),
                expected.entries(),
                entry -> Keys.of(entry.key()),
                (one, other) -> same.test(one.key(), other.key()));
        Unordered<Value.Entry> entries = Unordered.of(
                actual.entries(),
                expected.entries(),
                entry -> Keys.of(entry.key()),
                (one, other) -> same.test(one.key(), other.key()) && same.test(one.value(), other.value()));
        List<Value.Entry> changed = new ArrayList<>(entries.missing());
        keys.missing().forEach(entry -> removeOnce(changed, entry));
        return new Structures(keysOf(keys.missing()), keysOf(keys.extra()), List.of(), keysOf(changed));
    }

    private static List<Value> unused(List<Value> items, BitSet used) {
        List<Value> unused = new ArrayList<>();
        for (int i = used.nextClearBit(0); i < items.size(); i = used.nextClearBit(i + 1)) {
            unused.add(items.get(i));
        }
        return unused;
    }

    private static <T> void removeOnce(List<T> items, T item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == item) {
                items.remove(i);
                return;
            }
        }
    }

    private static List<Value> keysOf(List<Value.Entry> entries) {
        return entries.stream().map(Value.Entry::key).toList();
    }

    /** How many differences there are; an item at another place is one. */
    int count() {
        return missing.size() + extra.size() + moved.size() + changed.size();
    }

    Detail detail() {
        return new Detail.Differences(listing(missing), listing(extra), listing(moved), listing(changed));
    }

    private static Listing listing(List<Value> values) {
        return Listing.of(values, Sides::brief);
    }

    /** In words: {@code 1 item is missing, and 2 are at another place}. */
    String inWords(String thing) {
        List<String> parts = new ArrayList<>();
        add(parts, missing.size(), "missing", thing);
        add(parts, extra.size(), "too many", thing);
        add(parts, moved.size(), "at another place", thing);
        if (!changed.isEmpty()) {
            add(parts, changed.size(), "there with another value", "key");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what, String thing) {
        if (count > 0) {
            parts.add(count + " " + thing + (count == 1 ? " is " : "s are ") + what);
        }
    }
}
