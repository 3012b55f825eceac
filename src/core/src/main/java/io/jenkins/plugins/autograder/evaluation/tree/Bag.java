package io.jenkins.plugins.autograder.evaluation.tree;

import io.jenkins.plugins.autograder.evaluation.align.Pairing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Matches a list of patterns with a list of code whose order does not matter.
 *
 * <p>Patterns without names are paired off by augmenting paths, which takes cubic time. Those with names have to be tried
 * in all ways, of which equal ones are followed once; the count of steps bounds the rest.
 */
final class Bag {
    private final Matching matching;
    private final Steps steps;

    Bag(Matching matching, Steps steps) {
        this.matching = matching;
        this.steps = steps;
    }

    /** Some patterns paired with some of the code. */
    private record State(BitSet used, Bindings bindings) {}

    Set<Bindings> match(List<Part> patterns, List<Part> code, Bindings given) {
        List<Part> runs = patterns.stream().filter(Bag::isRun).toList();
        List<Part> singles = patterns.stream().filter(part -> !isRun(part)).toList();
        if (singles.size() > code.size() || (runs.isEmpty() && singles.size() < code.size())) {
            return Set.of();
        }
        // Where it matters which parts are left for the runs, nothing may be paired off in any one way.
        boolean allWays = !runs.stream().allMatch(matching::isClosed);
        List<Part> open = singles.stream()
                .filter(single -> allWays || !matching.isClosed(single))
                .toList();
        List<Part> closed = singles.stream()
                .filter(single -> !allWays && matching.isClosed(single))
                .toList();
        Set<Bindings> all = new LinkedHashSet<>();
        for (State state : pair(open, code, given)) {
            List<Part> rest = rest(code, state.used());
            if (allWays) {
                all.addAll(inRuns(runs, rest, state.bindings()));
            } else if (canPair(closed, runs, rest, state.bindings())) {
                all.add(state.bindings());
            }
        }
        return all;
    }

    private static boolean isRun(Part pattern) {
        return Wild.runOf(pattern).isPresent();
    }

    private static List<Part> rest(List<Part> code, BitSet used) {
        List<Part> rest = new ArrayList<>();
        for (int i = used.nextClearBit(0); i < code.size(); i = used.nextClearBit(i + 1)) {
            rest.add(code.get(i));
        }
        return rest;
    }

    private Set<State> pair(List<Part> patterns, List<Part> code, Bindings given) {
        Set<State> states = Set.of(new State(new BitSet(), given));
        for (Part pattern : patterns) {
            Set<State> next = new LinkedHashSet<>();
            for (State state : states) {
                for (int i = state.used().nextClearBit(0);
                        i < code.size();
                        i = state.used().nextClearBit(i + 1)) {
                    for (Bindings bindings : matching.match(pattern, code.get(i), state.bindings())) {
                        BitSet used = (BitSet) state.used().clone();
                        used.set(i);
                        next.add(new State(used, bindings));
                        steps.takeKept();
                    }
                }
            }
            states = next;
        }
        return states;
    }

    /** Gives every part to the first run that takes it. */
    private Set<Bindings> inRuns(List<Part> runs, List<Part> parts, Bindings given) {
        List<List<Part>> taken = new ArrayList<>();
        runs.forEach(run -> taken.add(new ArrayList<>()));
        Set<Bindings> all = Set.of(given);
        for (Part part : parts) {
            Set<Bindings> next = new LinkedHashSet<>();
            for (int i = 0; i < runs.size() && next.isEmpty(); i++) {
                for (Bindings one : all) {
                    next.addAll(matching.inRun(runs.get(i), part, one));
                }
                if (!next.isEmpty()) {
                    taken.get(i).add(part);
                }
            }
            all = next;
        }
        for (int i = 0; i < runs.size(); i++) {
            String name = Wild.runOf(runs.get(i)).map(Wild::name).orElse("");
            Set<Bindings> next = new LinkedHashSet<>();
            for (Bindings one : all) {
                next.addAll(matching.bind(name, taken.get(i), one));
            }
            all = next;
        }
        return all;
    }

    private boolean canPair(List<Part> patterns, List<Part> runs, List<Part> parts, Bindings given) {
        boolean[][] fits = new boolean[patterns.size()][parts.size()];
        boolean[] free = new boolean[parts.size()];
        for (int j = 0; j < parts.size(); j++) {
            Part part = parts.get(j);
            for (int i = 0; i < patterns.size(); i++) {
                fits[i][j] = !matching.match(patterns.get(i), part, given).isEmpty();
            }
            free[j] = runs.stream()
                    .anyMatch(run -> !matching.inRun(run, part, given).isEmpty());
        }
        return new Pairing(fits, free).isComplete();
    }
}
