package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a call is answered with.
 *
 * @param status the HTTP status
 * @param headers header fields
 * @param body the body; may be empty
 * @param delivery how it goes out
 * @param fault the fault that made it so, if one did
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery, Optional<String> fault) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "Content-Type";

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** No answer: the connection is closed. */
    public static Answer none() {
        return new Answer(0, Map.of(), new byte[0], Delivery.NONE, Optional.empty());
    }

    /** A status without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], Delivery.WHOLE, Optional.empty());
    }

    /** A JSON body. */
    public static Answer json(int status, JsonNode body) {
        try {
            return empty(status).with(TYPE, "application/json; charset=utf-8").withBody(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text body of this media type. */
    public static Answer text(int status, String type, String body) {
        return empty(status).with(TYPE, type + "; charset=utf-8").withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery, fault);
    }

    public Answer without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Answer(status, fewer, body, delivery, fault);
    }

    public Answer withBody(byte[] content) {
        return new Answer(status, headers, content, delivery, fault);
    }

    /** The same, after a wait. */
    public Answer startingAfter(Duration wait) {
        return delivered(delivery.waiting(wait));
    }

    /** The same, in chunks with a wait before each. */
    public Answer dripping(Duration wait, int chunk) {
        return delivered(delivery.dripping(wait, chunk));
    }

    /** The same, but the connection is closed after this many bytes of the body. */
    public Answer cutAfter(long bytes) {
        return delivered(delivery.cutAfterBytes(bytes));
    }

    /** The same, never delivered. */
    public Answer lost() {
        return delivered(Delivery.NONE);
    }

    /** The same, marked as the work of a fault. */
    public Answer because(String cause) {
        return new Answer(status, headers, body, delivery, Optional.of(cause));
    }

    private Answer delivered(Delivery how) {
        return new Answer(status, headers, body, how, fault);
    }
}
