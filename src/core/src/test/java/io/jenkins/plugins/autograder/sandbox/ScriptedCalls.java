package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Script;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls over the transport to one engine that says what it likes. */
final class ScriptedCalls implements AutoCloseable {
    /** A patience that no test waits for. */
    static final Duration LONG = Duration.ofSeconds(50);

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Path directory;
    private Optional<ScriptedEngine> engine = Optional.empty();
    private Optional<EngineHttp> http = Optional.empty();

    /** Without an engine yet; its socket will be in a directory. */
    ScriptedCalls(Path directory) {
        this.directory = directory;
    }

    EngineHttp connect(Transport transport, Duration timeout, Script script) throws Exception {
        engine = Optional.of(ScriptedEngine.start(transport, directory, script));
        http = Optional.of(new EngineHttp(engine.get().address(), timeout));
        return http.get();
    }

    EngineHttp connect(Script script) throws Exception {
        return connect(Transport.UNIX, LONG, script);
    }

    String host() {
        return engine.orElseThrow().host();
    }

    int connections() {
        return engine.orElseThrow().connections();
    }

    List<String> requests() {
        return engine.orElseThrow().requests();
    }

    static Request request(String method, String path) {
        return Request.builder().method(method).path(path).build();
    }

    static String text(EngineHttp http, Request request) throws IOException {
        try (EngineResponse response = http.execute(request)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A call that lasts as long as a run. */
    static String watchRun(EngineHttp http) throws IOException {
        try (EngineResponse response = http.execute(request("POST", "/containers/abc/wait"), LONG)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String get(EngineHttp http) throws IOException {
        return text(http, request("GET", "/x"));
    }

    @Override
    public void close() throws IOException {
        http.ifPresent(EngineHttp::close);
        if (engine.isPresent()) {
            engine.get().close();
        }
    }
}
