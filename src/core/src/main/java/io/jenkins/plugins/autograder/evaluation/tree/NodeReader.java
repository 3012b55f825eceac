package io.jenkins.plugins.autograder.evaluation.tree;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one tree; whoever wrote it may be hostile, so nothing is taken for granted. */
final class NodeReader {
    private static final Set<String> CONSTANTS =
            Set.of("int", "float", "complex", "str", "bytes", "bool", "none", "ellipsis");
    private static final Part NOTHING = new Part.Nothing();

    private int parts;
    private int level;

    Node read(JsonNode json) throws JsonFormatException {
        if (json.isObject() && part(json) instanceof Node node) {
            return node;
        }
        throw JsonFormatException.expected("a node", json);
    }

    private Part part(JsonNode json) throws JsonFormatException {
        if (++parts > NodeJson.MOST_PARTS) {
            throw JsonFormatException.of("has more than " + NodeJson.MOST_PARTS + " parts");
        }
        if (json.isObject()) {
            return node(json);
        }
        if (json.isTextual()) {
            return new Part.Word(json.textValue());
        }
        if (json.isIntegralNumber() && json.canConvertToInt()) {
            return new Part.Word(Integer.toString(json.intValue()));
        }
        if (json.isNull()) {
            return NOTHING;
        }
        throw JsonFormatException.expected("a node, a string, a whole number or null", json);
    }

    private Part field(String name, JsonNode json) throws JsonFormatException {
        if (!json.isArray()) {
            return inside(name, json);
        }
        List<Part> items = new ArrayList<>(json.size());
        for (JsonNode item : json) {
            try {
                items.add(part(item));
            } catch (JsonFormatException e) {
                throw e.inside(name + "[" + items.size() + "]");
            }
        }
        return new Part.Many(items);
    }

    private Part inside(String step, JsonNode json) throws JsonFormatException {
        try {
            return part(json);
        } catch (JsonFormatException e) {
            throw e.inside(step);
        }
    }

    private Part node(JsonNode json) throws JsonFormatException {
        if (++level > NodeJson.MOST_LEVELS) {
            throw JsonFormatException.of("is nested more than " + NodeJson.MOST_LEVELS + " levels deep");
        }
        String kind = json.path("_").asText("");
        if (kind.isEmpty() || !json.path("_").isTextual()) {
            throw JsonFormatException.expected("the kind of a node", json.path("_"))
                    .inside("_");
        }
        Map<String, Part> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            String name = field.getKey();
            if (!name.equals("_") && !name.equals("at")) {
                fields.put(name, field(name, field.getValue()));
            }
        }
        level--;
        if (kind.equals("Constant")) {
            requireConstant(json);
        }
        try {
            return unwrapped(new Node(kind, place(json), fields));
        } catch (IllegalArgumentException e) {
            throw JsonFormatException.of("of kind " + kind + ": " + e.getMessage());
        }
    }

    /** Python 3.8 wraps a subscript; since 3.9 it stands for itself, and a slice of several dimensions is a tuple. */
    private static Part unwrapped(Node node) {
        return switch (node.kind()) {
            case "Index" -> node.part("value");
            case "ExtSlice" -> new Node("Tuple", node.place(), Map.of("elts", node.part("dims")));
            default -> node;
        };
    }

    private static void requireConstant(JsonNode json) throws JsonFormatException {
        JsonNode kind = json.path("kind");
        if (!kind.isTextual() || !CONSTANTS.contains(kind.textValue())) {
            List<String> kinds = CONSTANTS.stream().sorted().toList();
            throw JsonFormatException.expected("one of " + String.join(", ", kinds), kind)
                    .inside("kind");
        }
        if (!json.path("value").isTextual()) {
            throw JsonFormatException.expected("the text of a constant", json.path("value"))
                    .inside("value");
        }
    }

    private static Optional<Place> place(JsonNode json) throws JsonFormatException {
        JsonNode at = json.path("at");
        if (at.isMissingNode()) {
            return Optional.empty();
        }
        boolean numbers = at.isArray() && at.size() == 4;
        for (JsonNode number : at) {
            numbers &= number.isIntegralNumber() && number.canConvertToInt();
        }
        if (!numbers) {
            throw JsonFormatException.expected("a list of line, column, last line and last column", at)
                    .inside("at");
        }
        return Optional.of(new Place(
                at.get(0).intValue(),
                at.get(1).intValue(),
                at.get(2).intValue(),
                at.get(3).intValue()));
    }
}
