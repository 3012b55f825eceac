package io.jenkins.plugins.autograder.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Coursera that takes every upload, and does nothing with it: so that what is measured is the sender. */
final class UploadSink implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    UploadSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] buffer = new byte[1 << 16];
            InputStream in = exchange.getRequestBody();
            while (in.read(buffer) >= 0) {
                // Only to have it sent.
            }
            String path = exchange.getRequestURI().getPath();
            boolean registration = exchange.getRequestMethod().equals("POST") && path.contains("Attempts");
            byte[] body = body(path, registration).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(registration ? 201 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String path, boolean registration) {
        if (path.endsWith("/instances/bored")) {
            return "{\"ok\": \"BORED_INSTANCE_FOUND\", \"host\": \"" + address().getAuthority() + "\"}";
        }
        if (path.startsWith("/assemblies/")) {
            return "{\"ok\": \"ASSEMBLY_COMPLETED\", \"results\": {\":original\": [{\"ssl_url\":"
                    + " \"https://bucket.s3.amazonaws.com/key\"}]}}";
        }
        return registration ? "{\"elements\": [{\"id\": \"course~grader\"}]}" : "{\"elements\": []}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
