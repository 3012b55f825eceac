package io.jenkins.plugins.autograder.coursera.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts an address together; every id in it is encoded, whatever it has in it. */
final class Address {
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    /** Begin with an endpoint, which may have a query already. */
    static Address of(URI endpoint) {
        String text = endpoint.toString();
        int question = text.indexOf('?');
        Address address = new Address(question < 0 ? text : text.substring(0, question));
        if (question >= 0) {
            for (String parameter : text.substring(question + 1).split("&", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    address.query.put(parameter.substring(0, equals), parameter.substring(equals + 1));
                }
            }
        }
        return address;
    }

    /** The element of this id below the endpoint. */
    Address element(String id) {
        Address below = new Address((path.endsWith("/") ? path : path + "/") + encode(id));
        below.query.putAll(query);
        return below;
    }

    Address with(String name, String value) {
        query.put(name, encode(value));
        return this;
    }

    URI uri() {
        return URI.create(
                query.isEmpty()
                        ? path
                        : path
                                + query.entrySet().stream()
                                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                                        .collect(Collectors.joining("&", "?", "")));
    }

    /** What RFC 3986 leaves alone stays, and so does the sign that Coursera escapes with. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("%21", "!")
                .replace("*", "%2A");
    }
}
