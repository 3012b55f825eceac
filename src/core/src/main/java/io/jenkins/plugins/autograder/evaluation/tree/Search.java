package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for patterns in code, with one allowance of steps for all that it is asked.
 *
 * <p>The result depends on pattern and code alone. Not for use by several threads.
 */
public final class Search {
    /** Enough for any pattern that makes sense; used up within about a second. */
    private static final long MOST_STEPS = 3_000_000;

    private final Steps steps;
    private final Shapes shapes = new Shapes();

    /** A search that may take as many steps as any sensible one needs. */
    public Search() {
        this(MOST_STEPS);
    }

    Search(long mostSteps) {
        steps = new Steps(mostSteps);
    }

    /** Where to look. */
    public enum Range {
        /** The given nodes themselves, and all within. */
        WHOLE,
        /** Within the given nodes only. */
        INSIDE
    }

    /** The form of a tree in which patterns can be looked for; of a tree that has it, the same. */
    public static Node searchable(Node tree) {
        return Canonical.of(tree);
    }

    /**
     * All places where the pattern matches.
     *
     * @param scope one node, or statements that follow each other; {@linkplain #searchable searchable}
     * @param given names that have a meaning already
     */
    public Found find(Pattern pattern, List<Node> scope, Range range, Bindings given) {
        List<Match> matches = new ArrayList<>();
        Matching matching = new Matching(steps, shapes);
        try {
            if (pattern.isExpression()) {
                findExpression(pattern.nodes().get(0), scope, range, given, matching, matches);
            } else {
                findStatements(pattern.nodes(), scope, range, given, matching, matches);
            }
            return new Found(matches, true);
        } catch (TooComplicated e) {
            return new Found(matches, false);
        }
    }

    private void findExpression(
            Node pattern, List<Node> scope, Range range, Bindings given, Matching matching, List<Match> matches) {
        boolean literal =
                Wild.of(pattern).filter(wild -> !wild.literal().isEmpty()).isPresent();
        for (Node candidate : Candidates.expressions(scope, range == Range.WHOLE, literal)) {
            List<Match.Reading> readings = new ArrayList<>();
            for (Bindings bindings : matching.match(pattern, candidate, given)) {
                readings.add(new Match.Reading(List.of(candidate), bindings));
            }
            add(readings, matches);
        }
    }

    private void findStatements(
            List<Node> pattern, List<Node> scope, Range range, Bindings given, Matching matching, List<Match> matches) {
        for (List<Part> statements : Candidates.statements(scope, range == Range.WHOLE)) {
            for (int start = 0; start < statements.size(); start++) {
                List<Match.Reading> readings = new ArrayList<>();
                Map<Integer, Set<Bindings>> ends =
                        new Sequence(matching, steps).ends(List.copyOf(pattern), statements, start, given);
                for (Map.Entry<Integer, Set<Bindings>> end : new TreeMap<>(ends).entrySet()) {
                    List<Node> nodes = statements.subList(start, end.getKey()).stream()
                            .map(Node.class::cast)
                            .toList();
                    end.getValue().forEach(bindings -> readings.add(new Match.Reading(nodes, bindings)));
                }
                readings.removeIf(reading -> reading.nodes().isEmpty());
                add(readings, matches);
            }
        }
        matches.sort(Candidates.IN_ORDER);
    }

    private static void add(List<Match.Reading> readings, List<Match> matches) {
        if (!readings.isEmpty()) {
            matches.add(new Match(readings));
        }
    }
}
