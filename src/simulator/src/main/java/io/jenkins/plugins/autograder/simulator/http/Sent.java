package io.jenkins.plugins.autograder.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sent.
 *
 * @param method as in {@code POST}
 * @param path the path as it came, below the host's prefix
 * @param query the parameters of the query, without secrets
 * @param headers header fields by their names in small letters, without secrets
 * @param content the body
 * @param secrets what was taken out of the others
 */
public record Sent(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        Content content,
        Secrets secrets) {

    /**
     * The body of a request.
     *
     * @param size bytes that arrived
     * @param sha256 the digest of the body; of an upload, that of the file in it
     * @param form the fields of a small form, without secrets
     * @param json a small JSON object or array, without secrets
     */
    public record Content(long size, Optional<String> sha256, Map<String, String> form, Optional<JsonNode> json) {
        public Content {
            form = Map.copyOf(form);
        }

        static Content unread(long size) {
            return new Content(size, Optional.empty(), Map.of(), Optional.empty());
        }
    }
}
