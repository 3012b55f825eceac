package io.jenkins.plugins.autograder.coursera.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param headers by name in lower case
 * @param body all of it; at most {@link JdkConnector#LARGEST_ANSWER} bytes
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the service says that it did what was asked. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "answer " + status + " of " + body.length + " bytes";
    }
}
