package io.jenkins.plugins.autograder.evaluation.align;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest way to put two sequences beside each other in order, so that what is beside each other is the same.
 *
 * <p>Sameness is asked for, since it may be looser than equality. Takes time and space in the product of the lengths, less
 * what both begin and end with.
 */
public final class Alignment {
    /** The largest product of lengths. */
    public static final long MOST_PAIRS = 1_000_000;

    private Alignment() {}

    /** Whether an item of the first sequence is the same as one of the second. */
    @FunctionalInterface
    public interface Same {
        boolean test(int a, int b);
    }

    /** What is beside each other: an item of the first sequence and one of the second. */
    public record Pair(int a, int b) {}

    /**
     * The longest alignment; of several, one that pairs early items.
     *
     * <p>Of sequences that are too long for that, what both begin and end with is followed by pairs at the same place.
     */
    public static List<Pair> of(int sizeA, int sizeB, Same same) {
        int head = 0;
        while (head < Math.min(sizeA, sizeB) && same.test(head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(sizeA, sizeB) - head && same.test(sizeA - 1 - tail, sizeB - 1 - tail)) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new Pair(i, i));
        }
        addMiddle(pairs, head, sizeA - tail, sizeB - tail, same);
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(sizeA - i, sizeB - i));
        }
        return pairs;
    }

    private static void addMiddle(List<Pair> pairs, int from, int toA, int toB, Same same) {
        int rows = toA - from;
        int columns = toB - from;
        if ((long) rows * columns > MOST_PAIRS) {
            for (int i = from; i < Math.min(toA, toB); i++) {
                if (same.test(i, i)) {
                    pairs.add(new Pair(i, i));
                }
            }
            return;
        }
        boolean[][] fits = new boolean[rows][columns];
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                fits[i][j] = same.test(from + i, from + j);
                longest[i][j] = fits[i][j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (fits[i][j]) {
                pairs.add(new Pair(from + i++, from + j++));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
