package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.align.Pairing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What is left of two collections after as much as possible was paired, whatever the order.
 *
 * <p>Things with equal keys are paired first, in linear time; the rest, which may be the same all the same, by augmenting
 * paths.
 *
 * @param extra actual things without a partner, in order
 * @param missing expected things without a partner, in order
 */
record Unordered<T>(List<T> extra, List<T> missing) {
    /** For how many things a partner is looked for that has another key; where there are more, they have none. */
    private static final int MOST_LOOKED_FOR = 400;

    static <T> Unordered<T> of(List<T> actual, List<T> expected, Function<T, Object> key, BiPredicate<T, T> same) {
        Map<Object, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            open.computeIfAbsent(key.apply(expected.get(i)), fresh -> new ArrayDeque<>())
                    .add(i);
        }
        BitSet paired = new BitSet();
        List<T> extra = new ArrayList<>();
        for (T item : actual) {
            Deque<Integer> partners = open.getOrDefault(key.apply(item), new ArrayDeque<>());
            if (!partners.isEmpty() && same.test(item, expected.get(partners.getFirst()))) {
                paired.set(partners.removeFirst());
            } else {
                extra.add(item);
            }
        }
        List<T> missing = new ArrayList<>();
        for (int i = paired.nextClearBit(0); i < expected.size(); i = paired.nextClearBit(i + 1)) {
            missing.add(expected.get(i));
        }
        return new Unordered<>(extra, missing).paired(same);
    }

    private Unordered<T> paired(BiPredicate<T, T> same) {
        if (extra.isEmpty()
                || missing.isEmpty()
                || extra.size() > MOST_LOOKED_FOR
                || missing.size() > MOST_LOOKED_FOR) {
            return this;
        }
        boolean[][] fits = new boolean[missing.size()][extra.size()];
        for (int i = 0; i < fits.length; i++) {
            for (int j = 0; j < fits[i].length; j++) {
                fits[i][j] = same.test(extra.get(j), missing.get(i));
            }
        }
        int[] partners = new Pairing(fits, new boolean[extra.size()]).most();
        List<T> stillMissing = new ArrayList<>();
        boolean[] used = new boolean[extra.size()];
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                stillMissing.add(missing.get(i));
            } else {
                used[partners[i]] = true;
            }
        }
        List<T> stillExtra = new ArrayList<>();
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                stillExtra.add(extra.get(j));
            }
        }
        return new Unordered<>(stillExtra, stillMissing);
    }

    boolean isEmpty() {
        return extra.isEmpty() && missing.isEmpty();
    }
}
