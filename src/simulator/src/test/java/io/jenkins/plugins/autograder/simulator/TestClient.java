package io.jenkins.plugins.autograder.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that sends what a test says, and nothing else. */
final class TestClient {
    static final String BOUNDARY = "b0undary";
    static final String PARAMS = "{\"auth\":{\"key\":\"05912e90e83346abb96c261bf458b615\"},"
            + "\"template_id\":\"7531c0b023f611e5aa2ecf267b4b90ee\"}";

    /** One for all, for each has threads of its own. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    /** With this access token; with none, if it is empty. */
    TestClient(String token) {
        this.token = token;
    }

    Reply get(URI base, String path) throws IOException, InterruptedException {
        return send(request(base, path).GET());
    }

    Reply post(URI base, String path, String body) throws IOException, InterruptedException {
        return send(request(base, path).POST(BodyPublishers.ofString(body)));
    }

    Reply form(URI base, String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(base, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    Reply upload(URI base, String id, byte[] body) throws IOException, InterruptedException {
        return upload(base, id, BodyPublishers.ofByteArray(body));
    }

    Reply upload(URI base, String id, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(base, "/assemblies/" + id)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    private HttpRequest.Builder request(URI base, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    /** The body of an upload as Coursera's tools send it. */
    static byte[] multipart(String params, String filename, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes(part("name=\"params\"") + params));
        body.writeBytes(bytes("\r\n" + part("name=\"file\"; filename=\"" + filename + "\"")));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static String part(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
