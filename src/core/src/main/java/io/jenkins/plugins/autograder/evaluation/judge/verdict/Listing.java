package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import java.util.List;
import java.util.function.Function;

/**
 * A list, or as much of it as can be shown.
 *
 * @param items the first ones
 * @param omitted how many are left out behind them
 */
public record Listing(List<String> items, int omitted) {
    private static final int MOST = 50;

    /** An empty one. */
    public static final Listing NONE = new Listing(List.of(), 0);

    public Listing {
        items = List.copyOf(items);
    }

    /** The list, cut where it is too long to show. */
    public static <T> Listing of(List<T> all, Function<T, String> text) {
        List<T> shown = all.subList(0, Math.min(all.size(), MOST));
        return new Listing(shown.stream().map(text).toList(), all.size() - shown.size());
    }

    /** How many there are. */
    public int size() {
        return items.size() + omitted;
    }
}
