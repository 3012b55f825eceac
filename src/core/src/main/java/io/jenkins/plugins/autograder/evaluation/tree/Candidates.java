package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The pieces of code with which a pattern can be compared. */
final class Candidates {
    private static final Set<String> BODIES = Set.of("body", "orelse", "finalbody");

    private static final Set<String> EXPRESSIONS = Set.of(
            "BoolOp",
            "NamedExpr",
            "BinOp",
            "UnaryOp",
            "Lambda",
            "IfExp",
            "Dict",
            "Set",
            "ListComp",
            "SetComp",
            "DictComp",
            "GeneratorExp",
            "Await",
            "Yield",
            "YieldFrom",
            "Compare",
            "Call",
            "JoinedStr",
            "TemplateStr",
            "Constant",
            "Attribute",
            "Subscript",
            "Name",
            "List",
            "Tuple");

    private static final Place START = new Place(1, 0, 1, 0);

    /** By where they begin; of those that begin at the same place the outer one first. */
    static final Comparator<Match> IN_ORDER = Comparator.comparing(
            match -> match.node().place().orElse(START),
            Comparator.comparingInt(Place::line)
                    .thenComparingInt(Place::column)
                    .thenComparing(Comparator.comparingInt(Place::endLine).reversed()));

    private Candidates() {}

    /**
     * All expressions, outer ones first.
     *
     * @param whole whether the nodes of the scope themselves count
     * @param signed whether a number with a sign counts as one expression rather than two
     */
    static List<Node> expressions(List<Node> scope, boolean whole, boolean signed) {
        List<Node> found = new ArrayList<>();
        for (Node node : scope) {
            if (whole) {
                addExpressions(node, signed, found);
            } else {
                node.fields().values().forEach(field -> addExpressions(field, signed, found));
            }
        }
        return found;
    }

    private static void addExpressions(Part part, boolean signed, List<Node> found) {
        if (part instanceof Part.Many many) {
            many.parts().forEach(item -> addExpressions(item, signed, found));
        } else if (part instanceof Node node) {
            if (EXPRESSIONS.contains(node.kind())) {
                found.add(node);
            }
            if (node.is("JoinedStr")) {
                addFormatted(node, signed, found);
            } else if (!signed || !Literals.isSigned(node)) {
                node.fields().values().forEach(field -> addExpressions(field, signed, found));
            }
        }
    }

    /** Of an f-string only what stands in braces is an expression; the text between them and a format are not. */
    private static void addFormatted(Node text, boolean signed, List<Node> found) {
        for (Node piece : text.nodes("values")) {
            addExpressions(piece.part("value"), signed, found);
            piece.node("format_spec").ifPresent(format -> addFormatted(format, signed, found));
        }
    }

    /**
     * All lists of statements.
     *
     * @param whole whether the scope itself counts as one
     */
    static List<List<Part>> statements(List<Node> scope, boolean whole) {
        List<List<Part>> found = new ArrayList<>();
        if (whole && !(scope.size() == 1 && scope.get(0).is("Module"))) {
            found.add(List.copyOf(scope));
        }
        scope.forEach(node -> addStatements(node, found));
        return found;
    }

    private static void addStatements(Node node, List<List<Part>> found) {
        node.fields().forEach((name, field) -> {
            if (field instanceof Part.Many many) {
                if (BODIES.contains(name) && many.parts().stream().allMatch(Node.class::isInstance)) {
                    found.add(many.parts());
                }
                many.parts().forEach(item -> {
                    if (item instanceof Node inner) {
                        addStatements(inner, found);
                    }
                });
            } else if (field instanceof Node inner) {
                addStatements(inner, found);
            }
        });
    }
}
