package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.coursera.http.Answer;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the envelopes of Coursera's answers, and says of which call it was that one could not be read. */
final class Json {
    /** Numbers come out as they went in: a write token goes back as it came. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole answer, if it is JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static JsonNode object(Call call, Answer answer) throws CourseraException {
        return read(answer.text())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> notUnderstood(call, "is no JSON object"));
    }

    static List<JsonNode> elements(Call call, Answer answer) throws CourseraException {
        JsonNode elements = object(call, answer).path("elements");
        if (!elements.isArray()) {
            throw notUnderstood(call, "has no elements");
        }
        List<JsonNode> all = new ArrayList<>();
        elements.forEach(all::add);
        return all;
    }

    static JsonNode first(Call call, Answer answer) throws CourseraException {
        return elements(call, answer).stream().findFirst().orElseThrow(() -> notUnderstood(call, "has no element"));
    }

    static String word(Call call, JsonNode element, String name) throws CourseraException {
        return word(element, name).orElseThrow(() -> notUnderstood(call, "has no " + name));
    }

    static Optional<String> word(JsonNode element, String name) {
        return Optional.of(element.path(name).asText()).filter(text -> !text.isEmpty());
    }

    static OptionalInt number(JsonNode element, String name) {
        JsonNode value = element.path(name);
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    static CourseraException notUnderstood(Call call, String why) {
        return new CourseraException(
                Reason.NOT_UNDERSTOOD,
                "could not " + call.doing() + " (" + call.shown() + "): the answer " + why
                        + "; Coursera may have changed, or this is not Coursera");
    }
}
