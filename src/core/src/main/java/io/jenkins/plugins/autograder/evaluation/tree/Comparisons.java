package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons that mean the same the other way round. */
final class Comparisons {
    private static final Map<String, String> MIRRORED = Map.of(
            "Eq", "Eq", "NotEq", "NotEq", "Is", "Is", "IsNot", "IsNot", "Lt", "Gt", "Gt", "Lt", "LtE", "GtE", "GtE",
            "LtE");

    private Comparisons() {}

    /** {@code b > a} for {@code a < b}; empty where that would not mean the same. */
    static Optional<Node> mirrored(Node comparison) {
        List<Part> operands = new ArrayList<>();
        operands.add(comparison.part("left"));
        operands.addAll(comparison.parts("comparators"));
        List<Part> operators = new ArrayList<>();
        for (Part operator : comparison.parts("ops")) {
            String other = operator instanceof Part.Word word ? MIRRORED.get(word.text()) : null;
            if (other == null) {
                return Optional.empty();
            }
            operators.add(new Part.Word(other));
        }
        if (!Purity.reorderable(operands)) {
            return Optional.empty();
        }
        Collections.reverse(operands);
        Collections.reverse(operators);
        Map<String, Part> fields = new LinkedHashMap<>();
        fields.put("left", operands.get(0));
        fields.put("ops", new Part.Many(operators));
        fields.put("comparators", new Part.Many(operands.subList(1, operands.size())));
        return Optional.of(new Node("Compare", comparison.place(), fields));
    }
}
