package io.jenkins.plugins.autograder.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Courier courier = new Courier();

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
     * @param pages answer what a person asks for in a browser, at the root
     * @throws IOException if the address is taken or not ours
     */
    public static Server start(InetSocketAddress address, Handler handler, Pages pages, Recorder recorder, Clock clock)
            throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        HttpServer http = HttpServer.create(address, 0);
        ExecutorService threads = threads();
        http.setExecutor(threads);
        Server server = new Server(http, threads, handler, recorder, clock);
        for (Host host : Host.values()) {
            http.createContext(host.prefix() + "/", exchange -> server.serve(exchange, host, host.prefix()));
        }
        // The address of an upload host has no path, so its calls arrive at the root.
        http.createContext("/assemblies/", exchange -> server.serve(exchange, Host.TRANSLOADIT, ""));
        http.createContext("/", exchange -> server.show(exchange, pages));
        http.start();
        return server;
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "simulator-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Where it listens, as in {@code http://127.0.0.1:34567}. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    private void serve(HttpExchange exchange, Host host, String prefix) throws IOException {
        Arrival arrival = new Arrival(clock.instant(), host, prefix, exchange);
        Answer answer = answer(arrival);
        recorder.add(arrival, answer);
        courier.deliver(exchange, answer);
    }

    private Answer answer(Arrival arrival) throws IOException {
        try {
            return handler.handle(arrival.request());
        } catch (Refusal e) {
            return e.answer();
        } catch (CutException e) {
            return Answer.none();
        } catch (RuntimeException e) {
            return Naptime.error(500, "the simulator has a bug: " + e);
        }
    }

    private void show(HttpExchange exchange, Pages pages) throws IOException {
        boolean reads = exchange.getRequestMethod().equals("GET");
        courier.deliver(exchange, reads ? pages.show(exchange.getRequestURI().getPath()) : Answer.empty(405));
    }

    @Override
    public void close() {
        courier.stop();
        server.stop(0);
        threads.shutdownNow();
    }
}
