package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of code with wildcards.
 *
 * <ul>
 *   <li>{@code _}: any one expression, statement or name
 *   <li>{@code _x_}: the same, and wherever {@code _x_} stands again, equal code
 *   <li>{@code ___}: any number of statements, arguments, parameters, names of an import, operands, handlers, ...; where only
 *       one thing can stand, such as in {@code return ___}, that or nothing
 *   <li>{@code ___x___}: the same with a name
 *   <li>{@code _x_int_}, {@code _x_float_}, {@code _x_str_}, {@code _x_bool_}: a constant of that type
 *   <li>{@code ___=_}: any further keyword arguments, or parameters with a default
 * </ul>
 *
 * <p>What else matches although it is written otherwise: keyword arguments and names of an import in another order; where
 * nothing has side effects, the sides of a comparison swapped and the operands of {@code and} and {@code or} in another
 * order. Annotations, decorators and docstrings matter only where the pattern has some.
 */
public final class Pattern {
    private static final int MOST_NAMES = 12;

    private final String source;
    private final boolean expression;
    private final List<Node> nodes;

    private Pattern(String source, boolean expression, List<Node> nodes) {
        this.source = source;
        this.expression = expression;
        this.nodes = nodes;
    }

    /**
     * A pattern.
     *
     * @param source as its author wrote it
     * @param module what the language's parser makes of it: one expression, or one or more statements
     * @throws IllegalArgumentException where it matches anything at all, or a name stands for two sorts of things
     */
    public static Pattern of(String source, Node module) {
        List<Node> statements = Canonical.of(module).nodes("body");
        int from = 0;
        int to = statements.size();
        while (from < to && isUnnamedRun(statements.get(from))) {
            from++;
        }
        while (to > from && isUnnamedRun(statements.get(to - 1))) {
            to--;
        }
        List<Node> nodes = statements.subList(from, to);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException(
                    "pattern is '" + source.strip() + "'; it has to have an expression or a statement beside ___");
        }
        requireOneSort(source, nodes);
        Optional<Node> expression = Optional.of(nodes.get(0))
                .filter(first -> nodes.size() == 1 && first.is("Expr"))
                .flatMap(first -> first.node("value"));
        return new Pattern(
                source, expression.isPresent(), expression.map(List::of).orElse(nodes));
    }

    private static boolean isUnnamedRun(Node statement) {
        return Wild.of(statement)
                .filter(wild -> wild.run() && wild.name().isEmpty())
                .isPresent();
    }

    private static void requireOneSort(String source, List<Node> nodes) {
        Map<String, Boolean> runs = new HashMap<>();
        Set<String> mixed = new HashSet<>();
        nodes.forEach(node -> collect(node, runs, mixed));
        if (!mixed.isEmpty()) {
            String name = mixed.stream().sorted().findFirst().orElseThrow();
            throw new IllegalArgumentException(
                    "pattern '%s' uses the name %s both for one thing (_%s_) and for a run (___%s___); "
                                    .formatted(source.strip(), name, name, name)
                            + "give one of them another name");
        }
        if (runs.size() > MOST_NAMES) {
            throw new IllegalArgumentException("pattern '%s' has %d names; at most %d are allowed"
                    .formatted(source.strip(), runs.size(), MOST_NAMES));
        }
    }

    private static void collect(Part part, Map<String, Boolean> runs, Set<String> mixed) {
        if (part instanceof Part.Word word) {
            for (Wild wild : Wild.in(word.text())) {
                Boolean run = wild.name().isEmpty() ? null : runs.putIfAbsent(wild.name(), wild.run());
                if (run != null && run != wild.run()) {
                    mixed.add(wild.name());
                }
            }
        } else if (part instanceof Part.Many many) {
            many.parts().forEach(item -> collect(item, runs, mixed));
        } else if (part instanceof Node node && !node.is("Constant")) {
            node.fields().values().forEach(field -> collect(field, runs, mixed));
        }
    }

    /** As its author wrote it. */
    public String source() {
        return source;
    }

    /** Whether it is an expression; otherwise it is one or more statements that follow each other. */
    boolean isExpression() {
        return expression;
    }

    /** The expression, or the statements. */
    List<Node> nodes() {
        return nodes;
    }
}
