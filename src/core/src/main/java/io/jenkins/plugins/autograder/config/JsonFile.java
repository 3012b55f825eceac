package io.jenkins.plugins.autograder.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a JSON file whose top level is an object, into the tree that YAML is read into: what is wrong with a value is said
 * in the same words, with its place. A member that is {@code null} is read as one that is not there.
 */
public final class JsonFile {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_LEVELS = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
            .build();

    private final String name;
    private final JsonParser json;

    private JsonFile(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /**
     * Read a file.
     *
     * @param file to read
     * @param name as people know the file, for messages
     * @param problems takes whatever is wrong, here and later at the values
     * @return empty where there is no object to read, which is a problem then
     */
    public static Optional<YamlMap> read(Path file, String name, Problems problems) {
        if (!Files.isRegularFile(file)) {
            return refuse(problems, Place.of(name), "this is not a file; put a file here");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                return refuse(problems, Place.of(name), "the file is larger than 4 MB, which is all that is read");
            }
            try (JsonParser json = FACTORY.createParser(file.toFile())) {
                return new JsonFile(name, json).root(problems);
            }
        } catch (JsonParseException e) {
            return refuse(
                    problems,
                    place(name, e.getLocation()),
                    "this is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (StreamConstraintsException e) {
            return refuse(problems, Place.of(name), "this cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            return refuse(problems, Place.of(name), "the file cannot be read; check its permissions");
        }
    }

    private Optional<YamlMap> root(Problems problems) throws IOException {
        if (json.nextToken() == null) {
            return refuse(problems, Place.of(name), "the file is empty; allowed is a JSON object: { ... }");
        }
        Node node = node();
        if (json.nextToken() != null) {
            return refuse(problems, place(name, json.currentTokenLocation()), "something follows the end of the JSON");
        }
        return new YamlValue(name, "", node, problems).freeMap();
    }

    /** The value at the current token, after which the parser stands at its last one. */
    private Node node() throws IOException {
        Optional<Mark> mark = Optional.of(mark(json.currentTokenLocation()));
        return switch (json.currentToken()) {
            case START_OBJECT -> new MappingNode(Tag.MAP, true, members(), FlowStyle.FLOW, mark, mark);
            case START_ARRAY -> new SequenceNode(Tag.SEQ, true, elements(), FlowStyle.FLOW, mark, mark);
            case VALUE_NUMBER_INT -> scalar(Tag.INT, mark);
            case VALUE_NUMBER_FLOAT -> scalar(Tag.FLOAT, mark);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Tag.BOOL, mark);
            case VALUE_NULL -> scalar(Tag.NULL, mark);
            default -> scalar(Tag.STR, mark);
        };
    }

    private List<NodeTuple> members() throws IOException {
        List<NodeTuple> members = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Node key = scalar(Tag.STR, Optional.of(mark(json.currentTokenLocation())));
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                members.add(new NodeTuple(key, node()));
            }
        }
        return members;
    }

    private List<Node> elements() throws IOException {
        List<Node> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node());
        }
        return elements;
    }

    private Node scalar(Tag tag, Optional<Mark> mark) throws IOException {
        return new ScalarNode(tag, true, json.getText(), ScalarStyle.DOUBLE_QUOTED, mark, mark);
    }

    private Mark mark(JsonLocation at) {
        return new Mark(name, 0, at.getLineNr() - 1, at.getColumnNr() - 1, new int[0], 0);
    }

    private static Place place(String name, JsonLocation at) {
        return new Place(name, at.getLineNr(), at.getColumnNr());
    }

    private static <T> Optional<T> refuse(Problems problems, Place place, String message) {
        problems.add(place, message);
        return Optional.empty();
    }
}
