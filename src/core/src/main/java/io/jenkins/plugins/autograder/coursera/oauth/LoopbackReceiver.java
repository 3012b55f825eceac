package io.jenkins.plugins.autograder.coursera.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits on this machine for the browser to bring the code. Nobody from outside can reach it, and what is not the redirect
 * of this very authorisation is answered and forgotten.
 */
public final class LoopbackReceiver implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Authorization authorization;
    private final HttpServer server;
    private final ServerLog log = ServerLog.off();
    private final CompletableFuture<Callback> brought = new CompletableFuture<>();

    private LoopbackReceiver(Authorization authorization, HttpServer server) {
        this.authorization = authorization.to(server.getAddress().getPort());
        this.server = server;
    }

    /**
     * Begin to listen where the redirect leads; at any free port if that is port 0.
     *
     * @throws CourseraException if that port is taken, or the redirect leads elsewhere
     */
    public static LoopbackReceiver open(Authorization authorization) throws CourseraException {
        URI redirect = authorization.redirect();
        if (!authorization.endsHere()) {
            throw new CourseraException(
                    Reason.LOCAL,
                    "the redirect address " + redirect
                            + " is not on this machine; do without: autograder configure authorize --no-browser");
        }
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress("localhost", LOOPBACK), redirect.getPort()), 0);
            LoopbackReceiver receiver = new LoopbackReceiver(authorization, server);
            server.createContext("/", receiver::answer);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new CourseraException(
                    Reason.LOCAL,
                    "cannot listen on port " + redirect.getPort() + " of this machine (" + e.getMessage()
                            + "); end what uses it, or do without: autograder configure authorize --no-browser",
                    e);
        }
    }

    /** An address on this machine that leads to Coursera's page, fit for a command line that others can see. */
    public URI start() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * Wait for the code, and turn it into tokens.
     *
     * @throws CourseraException if it does not come in time, or Coursera said no
     */
    public Tokens await(Duration limit) throws CourseraException, InterruptedException {
        try {
            return authorization.complete(brought.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new CourseraException(
                    Reason.NOT_AUTHORIZED,
                    "nobody authorised within " + limit.toSeconds()
                            + " s; to try again: autograder configure authorize, or without a browser on this machine:"
                            + " autograder configure authorize --no-browser");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!exchange.getRequestMethod().equals("GET")) {
                say(exchange, 405, "This address takes a GET only.");
            } else if (path.equals("/")) {
                exchange.getResponseHeaders()
                        .set("Location", authorization.address().toString());
                say(exchange, 302, "On to Coursera.");
            } else if (path.equals(authorization.redirect().getPath())) {
                take(
                        exchange,
                        Callback.of(
                                exchange.getRequestURI().getRawQuery() == null
                                        ? ""
                                        : exchange.getRequestURI().getRawQuery()));
            } else {
                say(exchange, 404, "There is nothing here.");
            }
        }
    }

    private void take(HttpExchange exchange, Callback callback) throws IOException {
        if (!authorization.isOurs(callback)) {
            say(exchange, 400, "This is not an answer to what the command line has asked for; nothing was done.");
            return;
        }
        say(
                exchange,
                callback.code().isPresent() ? 200 : 400,
                callback.code().isPresent()
                        ? "The code has arrived. Go on in the terminal; you can close this page."
                        : "Coursera sent no code. The terminal says more; you can close this page.");
        brought.complete(callback);
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        log.close();
    }
}
