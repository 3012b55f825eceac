package io.jenkins.plugins.autograder.evaluation.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a driver is told: parts, each after its length in ten digits, so that it can read one without the beginning of the
 * next.
 */
final class Messages {
    /** In ASCII: a spec may well have half a surrogate pair in it, which has no UTF-8. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final byte[] END = length(0);

    private final List<byte[]> parts = new ArrayList<>();

    Messages add(byte[] part) {
        parts.add(length(part.length));
        parts.add(part);
        return this;
    }

    Messages add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Messages add(JsonNode json) {
        try {
            return add(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of our own cannot be written", e);
        }
    }

    /** The contents of files that the part before names. */
    Messages add(List<ProvidedFile> files) {
        files.forEach(file -> add(file.content()));
        return this;
    }

    /** How many parts follow. */
    Messages count(int count) {
        parts.add(length(count));
        return this;
    }

    /** These, and then others. */
    Messages addAll(Messages others) {
        parts.addAll(others.parts);
        return this;
    }

    /** All of it, and that there is no more. */
    List<byte[]> toTheEnd() {
        List<byte[]> all = new ArrayList<>(parts);
        all.add(END);
        return all;
    }

    private static byte[] length(int length) {
        return "%010d".formatted(length).getBytes(StandardCharsets.US_ASCII);
    }
}
