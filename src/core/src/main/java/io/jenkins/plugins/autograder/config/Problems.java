package io.jenkins.plugins.autograder.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of a set of files, so that people hear of all of them at once. Not for several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file(), NaturalOrder.INSTANCE)
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> found = new ArrayList<>();

    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, each once, by file, line and column. */
    public List<Problem> list() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
