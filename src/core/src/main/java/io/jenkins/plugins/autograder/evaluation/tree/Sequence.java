package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Matches a list of patterns with a list of code, in order.
 *
 * <p>Goes through the patterns once; what it keeps is, for every number of parts of the code that may be used up, the
 * bindings of all ways to get there. So runs cost no more than the square of the length.
 */
final class Sequence {
    private final Matching matching;
    private final Steps steps;

    Sequence(Matching matching, Steps steps) {
        this.matching = matching;
        this.steps = steps;
    }

    /** The bindings of all ways to match the whole list. */
    Set<Bindings> match(List<Part> patterns, List<Part> code, Bindings given) {
        return ends(patterns, code, 0, given).getOrDefault(code.size(), Set.of());
    }

    /** The ends of what matches from a start on, in order, each with the bindings of all ways to get there. */
    Map<Integer, Set<Bindings>> ends(List<Part> patterns, List<Part> code, int start, Bindings given) {
        Map<Integer, Set<Bindings>> states = new TreeMap<>(Map.of(start, Set.of(given)));
        for (Part pattern : patterns) {
            Optional<Wild> run = Wild.runOf(pattern);
            states = run.isPresent()
                    ? afterRun(pattern, run.get().name(), states, code)
                    : afterOne(pattern, states, code);
            if (states.isEmpty()) {
                return states;
            }
        }
        return states;
    }

    private Map<Integer, Set<Bindings>> afterOne(Part pattern, Map<Integer, Set<Bindings>> states, List<Part> code) {
        Map<Integer, Set<Bindings>> next = new TreeMap<>();
        states.forEach((at, bindings) -> {
            if (at < code.size()) {
                Set<Bindings> matched = matching.match(pattern, code.get(at), bindings);
                if (!matched.isEmpty()) {
                    next.put(at + 1, matched);
                }
            }
        });
        return next;
    }

    private Map<Integer, Set<Bindings>> afterRun(
            Part run, String name, Map<Integer, Set<Bindings>> states, List<Part> code) {
        return name.isEmpty() ? afterUnnamed(run, states, code) : afterNamed(run, name, states, code);
    }

    /** Where the run began does not matter, so that all beginnings go on together. */
    private Map<Integer, Set<Bindings>> afterUnnamed(Part run, Map<Integer, Set<Bindings>> states, List<Part> code) {
        Map<Integer, Set<Bindings>> next = new TreeMap<>();
        Set<Bindings> open = new LinkedHashSet<>();
        for (int at = 0; at <= code.size(); at++) {
            open.addAll(states.getOrDefault(at, Set.of()));
            if (!open.isEmpty()) {
                next.put(at, new LinkedHashSet<>(open));
            }
            if (at < code.size()) {
                Set<Bindings> still = new LinkedHashSet<>();
                for (Bindings one : open) {
                    still.addAll(matching.inRun(run, code.get(at), one));
                }
                open = still;
            }
        }
        return next;
    }

    private Map<Integer, Set<Bindings>> afterNamed(
            Part run, String name, Map<Integer, Set<Bindings>> states, List<Part> code) {
        Map<Integer, Set<Bindings>> next = new TreeMap<>();
        for (Map.Entry<Integer, Set<Bindings>> state : states.entrySet()) {
            int start = state.getKey();
            Set<Bindings> open = state.getValue();
            for (int end = start; !open.isEmpty(); end++) {
                for (Bindings one : open) {
                    Set<Bindings> bound = matching.bind(name, code.subList(start, end), one);
                    next.computeIfAbsent(end, fresh -> new LinkedHashSet<>()).addAll(bound);
                }
                if (end == code.size()) {
                    break;
                }
                Set<Bindings> still = new LinkedHashSet<>();
                for (Bindings one : open) {
                    still.addAll(matching.inRun(run, code.get(end), one));
                }
                open = still;
                steps.take();
            }
        }
        next.values().removeIf(Set::isEmpty);
        return new LinkedHashMap<>(next);
    }
}
