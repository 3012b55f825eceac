package io.jenkins.plugins.autograder.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The connection side: takes calls, has them answered, records them, and delivers what was decided. */
public final class Server implements AutoCloseable {
    /** Java 17 sends the head and the body of an answer apart, and lets the second wait for 40 ms without this. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Handler handler;
    private final Recorder recorder;
    private final Clock clock;
    private final Router router = new Router();
    private final CountDownLatch closing = new CountDownLatch(1);

    private Server(HttpServer server, ExecutorService threads, Handler handler, Recorder recorder, Clock clock) {
        this.server = server;
        this.threads = threads;
        this.handler = handler;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Listen at this address.
     *
     * @param handler answers all endpoints
     * @param page answers what a person asks for in a browser, at the root
     * @throws IOException if the address is taken or not ours
     */
    public static Server start(InetSocketAddress address, Handler handler, Page page, Recorder recorder, Clock clock)
            throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "simulator-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        HttpServer http = HttpServer.create(address, 0);
        http.setExecutor(threads);
        Server server = new Server(http, threads, handler, recorder, clock);
        for (Host host : Host.values()) {
            http.createContext(host.prefix() + "/", exchange -> server.serve(exchange, host, host.prefix()));
        }
        // An upload host is named without a path, so its calls arrive at the root.
        http.createContext("/assemblies/", exchange -> server.serve(exchange, Host.TRANSLOADIT, ""));
        http.createContext("/", exchange -> server.show(exchange, page));
        http.start();
        return server;
    }

    /** Where it listens, as in {@code http://127.0.0.1:34567}. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    private void serve(HttpExchange exchange, Host host, String prefix) throws IOException {
        Instant at = clock.instant();
        Body body = new Body(exchange.getRequestBody());
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath().substring(prefix.length());
        Map<String, java.util.List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        Secrecy secrecy = new Secrecy();
        Parameters query = new Parameters(Map.of());
        Optional<Endpoint> endpoint = Optional.empty();
        Sent.Content content;
        Answer answer;
        try {
            query = Parameters.parse(exchange.getRequestURI().getRawQuery());
            Router.Found found = router.find(host, method, path, query);
            endpoint = Optional.of(found.endpoint());
            Request request = new Request(found.endpoint(), found.id(), query, headers, body);
            answer = answer(request);
            content = request.content();
        } catch (Refusal e) {
            answer = e.answer();
            content = new Sent.Content(body.size(), Optional.empty(), Map.of(), Optional.empty());
        } catch (IllegalArgumentException e) {
            answer = Naptime.error(400, "the query cannot be read: " + e.getMessage());
            content = new Sent.Content(body.size(), Optional.empty(), Map.of(), Optional.empty());
        }
        Sent sent = new Sent(
                method,
                path,
                secrecy.query(query),
                secrecy.headers(headers),
                secrecy.content(content),
                secrecy.found());
        recorder.add(at, endpoint, sent, answer);
        deliver(exchange, answer);
    }

    private Answer answer(Request request) throws IOException {
        try {
            return handler.handle(request);
        } catch (Refusal e) {
            return e.answer();
        } catch (CutException e) {
            return Answer.none();
        } catch (RuntimeException e) {
            return Naptime.error(500, "the simulator has a bug: " + e);
        }
    }

    private void show(HttpExchange exchange, Page page) throws IOException {
        deliver(exchange, page.show(exchange.getRequestURI().getPath()));
    }

    private void deliver(HttpExchange exchange, Answer answer) throws IOException {
        Delivery delivery = answer.delivery();
        try (exchange) {
            pause(delivery.beforeFirstByte());
            if (delivery.silent()) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                write(body, delivery, exchange.getResponseBody());
            }
        }
    }

    private void write(byte[] body, Delivery delivery, OutputStream out) throws IOException {
        int end = (int) Math.min(body.length, delivery.cutAfter());
        for (int sent = 0; sent < end; sent += delivery.chunk()) {
            pause(delivery.beforeEachChunk());
            out.write(body, sent, Math.min(delivery.chunk(), end - sent));
            out.flush();
        }
    }

    /** Wait, but not longer than the server lives. */
    private void pause(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
