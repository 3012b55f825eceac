package io.jenkins.plugins.autograder.coursera.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a call sends. It does not print its content, which may be a password or 8 GB. */
public interface Body {

    /** Nothing, of length 0. */
    Body NONE = of(Optional.empty(), "");

    /** The value of the header {@code Content-Type}; empty sends none. */
    Optional<String> mediaType();

    /**
     * The content, from its beginning. Asked once for each attempt.
     *
     * @param activity is told each time that something of it was taken
     */
    BodyPublisher publisher(Runnable activity);

    /** A text in UTF-8. */
    static Body of(Optional<String> mediaType, String text) {
        return new Body() {
            @Override
            public Optional<String> mediaType() {
                return mediaType;
            }

            @Override
            public BodyPublisher publisher(Runnable activity) {
                return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
            }
        };
    }

    /** JSON, said to be JSON. */
    static Body json(String json) {
        return of(Optional.of("application/json"), json);
    }

    /** Fields of a form. */
    static Body form(Map<String, String> fields) {
        return of(
                Optional.of("application/x-www-form-urlencoded"),
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
