package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A call to an endpoint, as far as it has arrived. It belongs to the thread that answers it. */
public final class Request {
    /** No body that is read as a whole is larger. */
    static final int SMALL = 1 << 20;

    private static final String SCHEME = "bearer ";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Endpoint endpoint;
    private final String id;
    private final Parameters query;
    private final Map<String, List<String>> headers;
    private final Body body;
    private byte @Nullable [] text;
    private @Nullable String digest;

    Request(Endpoint endpoint, String id, Parameters query, Map<String, List<String>> headers, Body body) {
        this.endpoint = endpoint;
        this.id = id;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** The id in the path, decoded; empty where the endpoint takes none. */
    public String id() {
        return id;
    }

    public Parameters query() {
        return query;
    }

    /** The first value of a header field. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }

    /** The access token of the call, if it has one. */
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    /** The body while it arrives, for those that are too large to keep. */
    public InputStream stream() {
        return body;
    }

    /** The bytes of the body that the client announced, or -1 if it did not. */
    public long announcedSize() {
        return header("Content-Length").map(Long::parseLong).orElse(-1L);
    }

    /** The bytes of the body that have arrived. */
    public long received() {
        return body.size();
    }

    /** The path by which a browser finds this endpoint again; without the id. */
    public String path() {
        return endpoint.host().prefix() + endpoint.routes().get(0).path();
    }

    /** Where the client found this host, as in {@code http://127.0.0.1:34567/api.coursera.org}. */
    public String base() {
        return "http://" + header("Host").orElse("127.0.0.1") + endpoint.host().prefix();
    }

    /** From now on, the connection is lost after this many bytes of the body. */
    public void cutAfter(long bytes) {
        body.cutAfter(bytes);
    }

    /** Read the rest of a body that nobody wants, so that the client can send it. */
    public void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (body.read(buffer) >= 0) {
            // Only to have it sent.
        }
    }

    /** The body as text. */
    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        byte[] known = text;
        if (known == null) {
            known = body.readNBytes(SMALL + 1);
            if (known.length > SMALL) {
                drain();
                throw new Refusal(Answer.empty(413));
            }
            text = known;
            digest = Sha256.of(known);
        }
        return known;
    }

    /** The body as a form; whatever its media type says. */
    public Parameters form() throws IOException {
        return Parameters.parse(text());
    }

    /** The body as JSON, whatever its media type says; a missing node for an empty body or one that is not JSON. */
    public JsonNode json() throws IOException {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Note the digest of what was uploaded, for the record. */
    public void digest(String sha256) {
        digest = sha256;
    }

    /** What the record keeps of the body. */
    Sent.Content content() {
        byte[] known = text;
        if (known == null) {
            return new Sent.Content(body.size(), Optional.ofNullable(digest), Map.of(), Optional.empty());
        }
        try {
            JsonNode json = json();
            if (json.isContainerNode()) {
                return new Sent.Content(body.size(), Optional.ofNullable(digest), Map.of(), Optional.of(json));
            }
            Map<String, String> form = endpoint == Endpoint.TOKEN ? form().first() : Map.of();
            return new Sent.Content(body.size(), Optional.ofNullable(digest), form, Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new Sent.Content(body.size(), Optional.ofNullable(digest), Map.of(), Optional.empty());
        }
    }

    Map<String, List<String>> headers() {
        return new TreeMap<>(headers);
    }
}
