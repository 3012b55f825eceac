package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers pieces of code so that equal code has equal numbers, wherever it stands.
 *
 * <p>A name is the same code whether it is used or defined, and so is an expression whether it stands alone as a statement
 * or not.
 */
final class Shapes {
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Part, Integer> known = new IdentityHashMap<>();

    int of(Part part) {
        Integer number = known.get(part);
        if (number == null) {
            number = compute(part);
            known.put(part, number);
        }
        return number;
    }

    List<Integer> of(List<Part> parts) {
        return parts.stream().map(this::of).toList();
    }

    private int compute(Part part) {
        if (part instanceof Part.Word word) {
            return number(List.of(word.text()));
        }
        if (part instanceof Part.Many many) {
            return number(new ArrayList<>(of(many.parts())));
        }
        if (!(part instanceof Node node)) {
            return number(List.of());
        }
        return switch (node.kind()) {
            case "Name" -> of(node.part("id"));
            case "Expr" -> of(node.part("value"));
            default -> {
                List<Object> key = new ArrayList<>();
                key.add(node.kind() + "()");
                node.fields().forEach((name, field) -> {
                    if (!(field instanceof Part.Nothing)) {
                        key.add(name);
                        key.add(of(field));
                    }
                });
                yield number(key);
            }
        };
    }

    private int number(List<Object> key) {
        return numbers.computeIfAbsent(key, fresh -> numbers.size());
    }
}
