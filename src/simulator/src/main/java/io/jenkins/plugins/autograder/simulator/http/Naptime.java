package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of answers of Coursera's REST framework: {@code {elements, paging, linked}}, and errors. */
public final class Naptime {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Naptime() {}

    /** An empty JSON object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** These elements, all there are. */
    public static Answer elements(int status, List<? extends JsonNode> elements) {
        return elements(status, elements, object());
    }

    /** These elements of a longer list. */
    public static Answer elements(int status, List<? extends JsonNode> elements, ObjectNode paging) {
        ObjectNode body = object();
        body.putArray("elements").addAll(elements);
        body.set("paging", paging);
        body.putObject("linked");
        return Answer.json(status, body);
    }

    /** An error without details. */
    public static Answer error(int status, String message) {
        return error(status, null, message, NODES.nullNode());
    }

    /** An error. */
    public static Answer error(int status, @Nullable String code, String message, JsonNode details) {
        ObjectNode body = object();
        body.put("errorCode", code);
        body.put("message", message);
        body.set("details", details);
        return Answer.json(status, body);
    }
}
