package io.jenkins.plugins.autograder.jenkins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy for plain HTTP that lets one user through. */
final class ForwardingProxy implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final List<String> carried = new CopyOnWriteArrayList<>();
    private final String login;

    ForwardingProxy(String user, String password) throws IOException {
        login = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The addresses that were asked for through it. */
    List<String> carried() {
        return carried;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!login.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"gate\"");
                exchange.sendResponseHeaders(407, -1);
                return;
            }
            carried.add(exchange.getRequestURI().toString());
            HttpResponse<byte[]> answer = client.send(forwarded(exchange), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest forwarded(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(exchange.getRequestURI())
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(lower) && !lower.startsWith("proxy-")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
