package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.evaluation.json.JsonFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads fields of JSON objects that may come from a hostile process. */
final class Fields {
    private static final JsonMapper JSON = new JsonMapper();

    private Fields() {}

    /** Reads a part of a document. */
    interface Reader<T> {
        T read(JsonNode json) throws JsonFormatException;
    }

    static JsonNode parse(byte[] bytes) throws JsonFormatException {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw JsonFormatException.of("is no JSON");
        }
    }

    static String text(JsonNode json, String key) throws JsonFormatException {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw JsonFormatException.expected("a string", value).inside(key);
        }
        return value.textValue();
    }

    static Optional<String> optionalText(JsonNode json, String key) throws JsonFormatException {
        return json.has(key) ? Optional.of(text(json, key)) : Optional.empty();
    }

    static long number(JsonNode json, String key) throws JsonFormatException {
        JsonNode value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw JsonFormatException.expected("a whole number, 0 or more", value)
                    .inside(key);
        }
        return value.longValue();
    }

    static OptionalInt optionalNumber(JsonNode json, String key) throws JsonFormatException {
        return json.has(key)
                ? OptionalInt.of((int) Math.min(number(json, key), Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    static <T> Optional<T> optional(JsonNode json, String key, Reader<T> reader) throws JsonFormatException {
        return json.has(key) ? Optional.of(inside(key, json.path(key), reader)) : Optional.empty();
    }

    /** A list; none where there is no such field. */
    static <T> List<T> list(JsonNode json, String key, Reader<T> reader) throws JsonFormatException {
        JsonNode array = json.path(key);
        if (!array.isMissingNode() && !array.isArray()) {
            throw JsonFormatException.expected("a list", array).inside(key);
        }
        List<T> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(inside(key + "[" + items.size() + "]", item, reader));
        }
        return items;
    }

    /** An object as a map; empty where there is no such field. */
    static <T> Map<String, T> map(JsonNode json, String key, Reader<T> reader) throws JsonFormatException {
        JsonNode object = json.path(key);
        if (!object.isMissingNode() && !object.isObject()) {
            throw JsonFormatException.expected("an object", object).inside(key);
        }
        Map<String, T> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            entries.put(entry.getKey(), inside(key + "." + entry.getKey(), entry.getValue(), reader));
        }
        return entries;
    }

    private static <T> T inside(String step, JsonNode json, Reader<T> reader) throws JsonFormatException {
        try {
            return reader.read(json);
        } catch (JsonFormatException e) {
            throw e.inside(step);
        }
    }
}
