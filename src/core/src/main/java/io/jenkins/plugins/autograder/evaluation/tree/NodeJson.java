package io.jenkins.plugins.autograder.evaluation.tree;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;

/**
 * The JSON form of syntax trees.
 *
 * <p>A node is {@code {"_": kind, "at": [line, column, endLine, endColumn], field: ...}}. A field holds a node, a list, a
 * string, a whole number, or null; {@code at} is optional. What the parser of Python 3.8 writes otherwise than later ones
 * ({@code Index} and {@code ExtSlice}) is read as they write it.
 */
public final class NodeJson {
    /** How deep nodes may be nested. */
    public static final int MOST_LEVELS = 400;

    /** How many nodes and words a tree may have. */
    public static final int MOST_PARTS = 300_000;

    private NodeJson() {}

    /**
     * Read a tree.
     *
     * @throws JsonFormatException where it is none, or deeper or larger than allowed
     */
    public static Node read(JsonNode json) throws JsonFormatException {
        return new NodeReader().read(json);
    }

    /** The JSON form of a tree, which {@link #read} reads back. */
    public static JsonNode write(Node node) {
        return NodeWriter.write(node);
    }
}
