package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one way what the grammar writes in several, for code and patterns alike, so that matching knows fewer cases.
 *
 * <ul>
 *   <li>{@code arguments} has one list {@code params} of {@code param}, each with {@code sort}, {@code arg}, {@code annotation} and
 *       {@code default}
 *   <li>{@code Dict} has one list {@code entries} of {@code entry}, each with {@code key} and {@code value}
 *   <li>{@code a and (b and c)} has three operands
 *   <li>{@code x: int = 1} is an {@code Assign} with an {@code annotation}
 *   <li>the docstring of a function or class stands in {@code doc}, not in {@code body}
 * </ul>
 */
final class Canonical {
    private static final Part NOTHING = new Part.Nothing();
    private static final Set<String> DOCUMENTED = Set.of("FunctionDef", "AsyncFunctionDef", "ClassDef");

    private Canonical() {}

    /** The canonical form; of a tree that is in it, the same. */
    static Node of(Node raw) {
        Map<String, Part> fields = new LinkedHashMap<>();
        raw.fields().forEach((name, part) -> fields.put(name, of(part)));
        Node node = new Node(raw.kind(), raw.place(), fields);
        return switch (node.kind()) {
            case "arguments" -> fields.containsKey("params") ? node : with(node, Map.of("params", parameters(node)));
            case "Dict" -> fields.containsKey("entries") ? node : with(node, Map.of("entries", entries(node)));
            case "BoolOp" -> flat(node);
            case "AnnAssign" -> node.node("value").isPresent() ? assignment(node) : node;
            default -> DOCUMENTED.contains(node.kind()) ? documented(node) : node;
        };
    }

    private static Part of(Part part) {
        if (part instanceof Node node) {
            return of(node);
        }
        return part instanceof Part.Many many
                ? new Part.Many(many.parts().stream().map(Canonical::of).toList())
                : part;
    }

    private static Part parameters(Node arguments) {
        List<Part> params = new ArrayList<>();
        List<Node> positional = new ArrayList<>(arguments.nodes("posonlyargs"));
        positional.addAll(arguments.nodes("args"));
        List<Part> defaults = arguments.parts("defaults");
        for (int i = 0; i < positional.size(); i++) {
            int at = i - (positional.size() - defaults.size());
            params.add(parameter("positional", positional.get(i), at < 0 ? NOTHING : defaults.get(at)));
        }
        arguments.node("vararg").ifPresent(rest -> params.add(parameter("rest", rest, NOTHING)));
        List<Node> named = arguments.nodes("kwonlyargs");
        List<Part> namedDefaults = arguments.parts("kw_defaults");
        for (int i = 0; i < named.size(); i++) {
            params.add(parameter("named", named.get(i), i < namedDefaults.size() ? namedDefaults.get(i) : NOTHING));
        }
        arguments.node("kwarg").ifPresent(rest -> params.add(parameter("named-rest", rest, NOTHING)));
        return new Part.Many(params);
    }

    private static Node parameter(String sort, Node arg, Part byDefault) {
        Map<String, Part> fields = new LinkedHashMap<>();
        fields.put("sort", new Part.Word(sort));
        fields.put("arg", arg.part("arg"));
        fields.put("annotation", arg.part("annotation"));
        fields.put("default", byDefault);
        return new Node("param", arg.place(), fields);
    }

    private static Part entries(Node dict) {
        List<Part> keys = dict.parts("keys");
        List<Part> values = dict.parts("values");
        List<Part> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            Map<String, Part> fields = new LinkedHashMap<>();
            fields.put("key", keys.get(i));
            fields.put("value", values.get(i));
            Part from = keys.get(i) instanceof Node ? keys.get(i) : values.get(i);
            entries.add(new Node("entry", from instanceof Node node ? node.place() : Optional.empty(), fields));
        }
        return new Part.Many(entries);
    }

    private static Node flat(Node operation) {
        List<Part> operands = new ArrayList<>();
        for (Part operand : operation.parts("values")) {
            if (operand instanceof Node inner
                    && inner.is("BoolOp")
                    && inner.part("op").equals(operation.part("op"))) {
                operands.addAll(inner.parts("values"));
            } else {
                operands.add(operand);
            }
        }
        Map<String, Part> fields = new LinkedHashMap<>(operation.fields());
        fields.put("values", new Part.Many(operands));
        return with(operation, fields);
    }

    private static Node assignment(Node annotated) {
        Map<String, Part> fields = new LinkedHashMap<>();
        fields.put("targets", new Part.Many(List.of(annotated.part("target"))));
        fields.put("annotation", annotated.part("annotation"));
        fields.put("value", annotated.part("value"));
        return new Node("Assign", annotated.place(), fields);
    }

    private static Node documented(Node definition) {
        List<Part> body = definition.parts("body");
        if (definition.fields().containsKey("doc") || body.isEmpty() || !isText(body.get(0))) {
            return definition;
        }
        Map<String, Part> fields = new LinkedHashMap<>();
        definition.fields().forEach((name, part) -> {
            if (name.equals("body")) {
                fields.put("doc", body.get(0));
                fields.put("body", new Part.Many(body.subList(1, body.size())));
            } else {
                fields.put(name, part);
            }
        });
        return with(definition, fields);
    }

    private static boolean isText(Part statement) {
        if (!(statement instanceof Node node) || !node.is("Expr")) {
            return false;
        }
        boolean literal = node.node("value")
                .filter(value -> value.is("Constant")
                        && value.word("kind").filter("str"::equals).isPresent())
                .isPresent();
        return literal
                || Wild.of(node).filter(wild -> wild.literal().equals("str")).isPresent();
    }

    private static Node with(Node node, Map<String, Part> fields) {
        return new Node(node.kind(), node.place(), fields);
    }
}
