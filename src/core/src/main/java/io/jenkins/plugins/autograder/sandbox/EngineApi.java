package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The few calls of the Engine API that every run makes, one method a call. What the engine refuses is an
 * {@link EngineRefusal}; what it does not answer is an {@link IOException}, which may come unchecked.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/">The API</a>
 */
final class EngineApi {
    private final EngineHttp http;

    EngineApi(EngineHttp http) {
        this.http = http;
    }

    /**
     * A container in a list.
     *
     * @param state such as {@code running} or {@code exited}
     */
    record Container(String id, String state, Map<String, String> labels) {}

    Json version() throws IOException {
        return json("GET", "/version");
    }

    Json image(String name) throws IOException {
        return json("GET", "/images/" + encoded(name).replace("%2F", "/") + "/json");
    }

    /**
     * Create a container.
     *
     * @param settings as the API has them, of maps, lists, texts, whole numbers and booleans
     * @return its id
     */
    String create(String name, Map<String, Object> settings) throws IOException {
        Request request = request("POST", "/containers/create?name=" + name)
                .putHeader("Content-Type", "application/json")
                .bodyBytes(Json.write(settings))
                .build();
        try (EngineResponse response = accepted(http.execute(request))) {
            return Json.read(response.getBody().readAllBytes()).at("Id").text().orElse(name);
        }
    }

    void start(String container) throws IOException {
        call("POST", "/containers/" + container + "/start");
    }

    /**
     * What a container prints from now on, in frames; the caller closes it.
     *
     * @param input what it is told on its standard input
     * @param longest until the connection is cut
     */
    EngineResponse attach(String container, Optional<InputStream> input, Duration longest) throws IOException {
        Request.Builder request = request(
                "POST",
                "/containers/" + container + "/attach?stream=1&stdout=1&stderr=1"
                        + (input.isPresent() ? "&stdin=1" : ""));
        input.ifPresent(request::hijackedInput);
        return accepted(http.execute(request.build(), longest));
    }

    /**
     * Wait until a container does not run any more.
     *
     * @param longest until the connection is cut
     */
    void await(String container, Duration longest) throws IOException {
        Request request = request("POST", "/containers/" + container + "/wait").build();
        try (EngineResponse response = accepted(http.execute(request, longest))) {
            response.getBody().readAllBytes();
        }
    }

    Json container(String container) throws IOException {
        return json("GET", "/containers/" + container + "/json");
    }

    /** The bytes that a container has added to its file system; the engine walks all its files to know them. */
    long sizeOnDisk(String container) throws IOException {
        return json("GET", "/containers/" + container + "/json?size=1")
                .at("SizeRw")
                .number()
                .orElse(0);
    }

    /** One look at what a container uses. */
    Json stats(String container) throws IOException {
        return json("GET", "/containers/" + container + "/stats?stream=false&one-shot=true");
    }

    void kill(String container) throws IOException {
        call("POST", "/containers/" + container + "/kill");
    }

    /** Remove a container and its volumes, running or not. */
    void remove(String container) throws IOException {
        call("DELETE", "/containers/" + container + "?force=1&v=1");
    }

    /** All containers with a label, {@code name} or {@code name=value}, running or not. */
    List<Container> containers(String label) throws IOException {
        byte[] filters = Json.write(Map.of("label", List.of(label)));
        return json("GET", "/containers/json?all=1&filters=" + encoded(new String(filters, StandardCharsets.UTF_8)))
                .elements()
                .stream()
                .map(found -> new Container(
                        found.at("Id").text().orElse(""),
                        found.at("State").text().orElse(""),
                        found.at("Labels").textMembers()))
                .toList();
    }

    /** What the engine says of a path in a container, links not followed; absent if nothing is there. */
    Optional<PathStat> stat(String container, String path) throws IOException {
        try (EngineResponse response =
                http.execute(request("HEAD", archive(container, path)).build())) {
            if (response.getStatusCode() == 404) {
                return Optional.empty();
            }
            List<String> header = accepted(response).getHeaders().get(PathStat.HEADER);
            if (header == null) {
                throw new EngineRefusal(response.getStatusCode(), "it says nothing about " + path);
            }
            return Optional.of(PathStat.parse(header.get(0)));
        }
    }

    /** A path in a container as a tar stream. The caller closes it, which aborts the transfer. */
    EngineResponse pack(String container, String path) throws IOException {
        return accepted(http.execute(request("GET", archive(container, path)).build()));
    }

    /** Unpack a tar stream at a container's root. */
    void unpack(String container, InputStream tar) throws IOException {
        Request request = request("PUT", archive(container, "/") + "&noOverwriteDirNonDir=true")
                .putHeader("Content-Type", "application/x-tar")
                .body(tar)
                .build();
        accepted(http.execute(request)).close();
    }

    private static String archive(String container, String path) {
        return "/containers/" + container + "/archive?path=" + encoded(path);
    }

    private Json json(String method, String path) throws IOException {
        try (EngineResponse response =
                accepted(http.execute(request(method, path).build()))) {
            return Json.read(response.getBody().readAllBytes());
        }
    }

    private void call(String method, String path) throws IOException {
        accepted(http.execute(request(method, path).build())).close();
    }

    private static Request.Builder request(String method, String path) {
        return Request.builder().method(method).path(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The response, if the engine did what it was asked for. */
    private static EngineResponse accepted(EngineResponse response) throws IOException {
        int status = response.getStatusCode();
        if (status < 400) {
            return response;
        }
        try (response) {
            throw EngineRefusal.of(status, response.text());
        }
    }
}
