package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the named wildcards of a pattern stand for.
 *
 * <p>Two are equal if their names stand for equal code, wherever that is.
 */
public final class Bindings {
    private static final Bindings NONE = new Bindings(new TreeMap<>());

    private final SortedMap<String, Bound> bound;

    private Bindings(SortedMap<String, Bound> bound) {
        this.bound = bound;
    }

    /** What a name stands for; equal by shape alone. */
    private record Bound(List<Part> parts, List<Integer> shape) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bound that && shape.equals(that.shape);
        }

        @Override
        public int hashCode() {
            return shape.hashCode();
        }
    }

    /** Of a pattern without names. */
    public static Bindings none() {
        return NONE;
    }

    /** The names, sorted, without the underscores around them. */
    public List<String> names() {
        return List.copyOf(bound.keySet());
    }

    /** What the name stands for: one part for a single wildcard, any number for a run; empty where it is not bound. */
    public Optional<List<Part>> get(String name) {
        return Optional.ofNullable(bound.get(name)).map(Bound::parts);
    }

    /** The binding of that name alone; empty where it is not bound. */
    public Optional<Bindings> only(String name) {
        return Optional.ofNullable(bound.get(name)).map(one -> new Bindings(new TreeMap<>(Map.of(name, one))));
    }

    /** These and one more; empty where the name stands for other code. */
    Optional<Bindings> with(String name, List<Part> parts, Shapes shapes) {
        Bound fresh = new Bound(List.copyOf(parts), shapes.of(parts));
        Bound old = bound.get(name);
        if (old != null) {
            return old.equals(fresh) ? Optional.of(this) : Optional.empty();
        }
        SortedMap<String, Bound> more = new TreeMap<>(bound);
        more.put(name, fresh);
        return Optional.of(new Bindings(more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bindings that && bound.equals(that.bound);
    }

    @Override
    public int hashCode() {
        return bound.hashCode();
    }

    @Override
    public String toString() {
        return Map.copyOf(bound).toString();
    }
}
