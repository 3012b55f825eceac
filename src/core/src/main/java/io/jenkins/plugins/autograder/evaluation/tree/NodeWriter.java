package io.jenkins.plugins.autograder.evaluation.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes trees as {@link NodeReader} reads them. */
final class NodeWriter {
    private NodeWriter() {}

    static JsonNode write(Part part) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (part instanceof Node node) {
            ObjectNode object = json.objectNode().put("_", node.kind());
            node.place().ifPresent(place -> object.putArray("at")
                    .add(place.line())
                    .add(place.column())
                    .add(place.endLine())
                    .add(place.endColumn()));
            node.fields().forEach((name, field) -> object.set(name, write(field)));
            return object;
        }
        if (part instanceof Part.Many many) {
            ArrayNode array = json.arrayNode();
            many.parts().forEach(item -> array.add(write(item)));
            return array;
        }
        return part instanceof Part.Word word ? json.textNode(word.text()) : json.nullNode();
    }
}
