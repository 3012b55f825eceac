package io.jenkins.plugins.autograder.evaluation.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two sequences have in common, by Ratcliff and Obershelp: the longest common stretch, then the same on both sides
 * of it. Of several longest ones the one that begins first in the first sequence, then in the second.
 *
 * <p>The blocks are those of {@code difflib.SequenceMatcher} of Python's library, whose ratio people know. The work is
 * bounded by a count of steps; what was not looked at counts as different.
 */
public final class Blocks {
    private static final long MOST_STEPS = 50_000_000;
    private static final int POPULAR_FROM = 200;

    private final int[] a;
    private final int[] b;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private long steps;

    /**
     * A stretch that both have.
     *
     * @param a where it begins in the first
     * @param b where it begins in the second
     * @param size how long it is, at least 1
     */
    public record Block(int a, int b, int size) {}

    private record Range(int aFrom, int aTo, int bFrom, int bTo) {}

    private Blocks(int[] a, int[] b, boolean ignorePopular) {
        this.a = a;
        this.b = b;
        index(ignorePopular);
        findAll();
    }

    /** Of two texts, by UTF-16 unit. */
    public static Blocks of(String a, String b) {
        return new Blocks(a.chars().toArray(), b.chars().toArray(), false);
    }

    /**
     * Of two texts as Python does it by default: where the second one has 200 characters or more, no stretch begins with one
     * that makes more than a hundredth of it.
     */
    public static Blocks withoutPopular(String a, String b) {
        return new Blocks(a.chars().toArray(), b.chars().toArray(), true);
    }

    /** Of two lists, by equality. */
    public static <T> Blocks of(List<T> a, List<T> b) {
        Map<T, Integer> numbers = new HashMap<>();
        int[] first = numbered(a, numbers);
        return new Blocks(first, numbered(b, numbers), false);
    }

    private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, fresh -> numbers.size()))
                .toArray();
    }

    /** In order; two of them never touch in both sequences. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** How much alike they are: twice what is common, divided by the length of both; 1 for two empty ones. */
    public double ratio() {
        int length = a.length + b.length;
        return length == 0 ? 1 : 2.0 * blocks.stream().mapToInt(Block::size).sum() / length;
    }

    private void index(boolean ignorePopular) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int item : b) {
            counts.merge(item, 1, Integer::sum);
        }
        Set<Integer> popular = new HashSet<>();
        if (ignorePopular && b.length >= POPULAR_FROM) {
            counts.forEach((item, count) -> {
                if (count > b.length / 100 + 1) {
                    popular.add(item);
                }
            });
        }
        Map<Integer, Integer> filled = new HashMap<>();
        for (int j = 0; j < b.length; j++) {
            if (!popular.contains(b[j])) {
                int[] all = places.computeIfAbsent(b[j], item -> new int[counts.get(item)]);
                all[filled.merge(b[j], 1, Integer::sum) - 1] = j;
            }
        }
    }

    private void findAll() {
        List<Block> found = new ArrayList<>();
        Deque<Range> open = new ArrayDeque<>();
        open.push(new Range(0, a.length, 0, b.length));
        while (!open.isEmpty() && steps < MOST_STEPS) {
            Range range = open.pop();
            Block longest = longest(range);
            if (longest.size() == 0) {
                continue;
            }
            found.add(longest);
            int aEnd = longest.a() + longest.size();
            int bEnd = longest.b() + longest.size();
            if (range.aFrom() < longest.a() && range.bFrom() < longest.b()) {
                open.push(new Range(range.aFrom(), longest.a(), range.bFrom(), longest.b()));
            }
            if (aEnd < range.aTo() && bEnd < range.bTo()) {
                open.push(new Range(aEnd, range.aTo(), bEnd, range.bTo()));
            }
        }
        found.sort(Comparator.comparingInt(Block::a));
        found.forEach(this::add);
    }

    private void add(Block block) {
        if (!blocks.isEmpty()) {
            Block last = blocks.get(blocks.size() - 1);
            if (last.a() + last.size() == block.a() && last.b() + last.size() == block.b()) {
                blocks.set(blocks.size() - 1, new Block(last.a(), last.b(), last.size() + block.size()));
                return;
            }
        }
        blocks.add(block);
    }

    private Block longest(Range range) {
        Block best = new Block(range.aFrom(), range.bFrom(), 0);
        // Lengths of the stretches that end at a place of b and at the last item of a, and at the one before.
        int[] lengths = new int[range.bTo() - range.bFrom() + 1];
        int[] before = new int[lengths.length];
        int[] none = {};
        for (int i = range.aFrom(); i < range.aTo() && steps < MOST_STEPS; i++) {
            for (int j : places.getOrDefault(a[i], none)) {
                if (j >= range.bFrom() && j < range.bTo()) {
                    int at = j - range.bFrom() + 1;
                    lengths[at] = before[at - 1] + 1;
                    if (lengths[at] > best.size()) {
                        best = new Block(i - lengths[at] + 1, j - lengths[at] + 1, lengths[at]);
                    }
                }
                steps++;
            }
            int[] swap = before;
            before = lengths;
            lengths = swap;
            Arrays.fill(lengths, 0);
            steps += lengths.length / 16 + 1;
        }
        return widened(best, range);
    }

    /** Popular items do not begin a stretch, but belong to one that is next to them. */
    private Block widened(Block block, Range range) {
        int aFrom = block.a();
        int bFrom = block.b();
        while (aFrom > range.aFrom() && bFrom > range.bFrom() && a[aFrom - 1] == b[bFrom - 1]) {
            aFrom--;
            bFrom--;
        }
        int aTo = block.a() + block.size();
        int bTo = block.b() + block.size();
        while (aTo < range.aTo() && bTo < range.bTo() && a[aTo] == b[bTo]) {
            aTo++;
            bTo++;
        }
        return new Block(aFrom, bFrom, aTo - aFrom);
    }
}
