package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 to the engine, for our own calls and under docker-java's commands.
 *
 * <p>docker-java's own transports read a body to its end when it is closed early, which an endless file makes last for
 * ever; know no HEAD; and do not enforce time limits on unix sockets. This one aborts on close, sends any method, and
 * has a watchdog. See docs/decisions/0001.
 */
final class EngineHttp implements DockerHttpClient {
    /** docker-java's calls that last as long as the work does; whoever makes them bounds them. */
    private static final Pattern UNBOUNDED =
            Pattern.compile("/(build|images/create|images/load|images/.+/get)(\\?.*)?");

    private static final Duration NO_LIMIT = Duration.ofDays(10_000);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");
    private static final int MOST_IDLE = 16;
    private static final int FIRST_REFUSAL = 400;

    private final EngineAddress address;
    private final Duration timeout;
    private final ConcurrentLinkedDeque<EngineConnection> idle = new ConcurrentLinkedDeque<>();
    private final Set<EngineConnection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor watchdog;
    private volatile String version = "";
    private volatile boolean closed;

    EngineHttp(EngineAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.watchdog = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, "autograder-engine-watchdog");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** From now on ask for this version of the API, such as {@code 1.41}. */
    void pinVersion(String apiVersion) {
        version = "/v" + apiVersion;
    }

    @Override
    public EngineResponse execute(Request request) {
        return execute(request, UNBOUNDED.matcher(request.path()).matches() ? NO_LIMIT : timeout);
    }

    /**
     * The same with a limit of its own, for a call that waits for a run.
     *
     * @param limit until the end of the answer
     */
    EngineResponse execute(Request request, Duration limit) {
        String path = request.path().startsWith("/") ? request.path() : "/" + request.path();
        try {
            return exchange(request, path, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the engine at " + address + " did not answer " + request.method() + " " + path + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * The engine may have hung up while a connection lay idle, and only reading may be asked twice. So whatever changes
     * something gets a new connection.
     */
    private EngineResponse exchange(Request request, String path, Duration limit) throws IOException {
        EngineConnection used = REPEATABLE.contains(request.method()) ? idle.pollFirst() : null;
        if (used != null) {
            try {
                return new Exchange(used, limit).send(request, path);
            } catch (ClosedByInterruptException e) {
                throw e;
            } catch (IOException e) {
                if (used.isAborted()) {
                    throw e;
                }
            }
        }
        return new Exchange(connect(), limit).send(request, path);
    }

    private EngineConnection connect() throws IOException {
        EngineConnection connection = address.connect();
        open.add(connection);
        if (closed) {
            abort(connection);
        }
        return connection;
    }

    private void giveBack(EngineConnection connection) {
        if (closed || idle.size() >= MOST_IDLE) {
            discard(connection);
        } else {
            idle.addFirst(connection);
        }
    }

    private void discard(EngineConnection connection) {
        open.remove(connection);
        connection.close();
    }

    private static void abort(EngineConnection connection) {
        connection.abort("the engine's client is closed");
    }

    /** One request under way. Whoever ends it first says what becomes of the connection: reader, closer or watchdog. */
    private final class Exchange {
        private final EngineConnection connection;
        private final Duration limit;
        private final Future<?> deadline;
        private final AtomicBoolean over = new AtomicBoolean();

        Exchange(EngineConnection connection, Duration limit) {
            this.connection = connection;
            this.limit = limit;
            this.deadline = watchdog.schedule(this::late, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        EngineResponse send(Request request, String path) throws IOException {
            boolean answered = false;
            try {
                write(connection.out(), request, path);
                EngineResponse response = EngineResponse.read(
                        connection.in(), request.method().equals("HEAD"), this::finished, this::cutShort);
                answered = true;
                if (response.getStatusCode() < FIRST_REFUSAL) {
                    feed(request.hijackedInput());
                }
                return response;
            } finally {
                if (!answered) {
                    cutShort();
                }
            }
        }

        /**
         * Send what is to be told to an attached container, for as long as it listens. It may not do so before it is
         * started, and whoever started this goes on to do just that.
         */
        private void feed(@Nullable InputStream input) {
            if (input == null) {
                return;
            }
            Thread feeder = new Thread(
                    () -> {
                        try {
                            input.transferTo(connection.out());
                        } catch (IOException e) {
                            // The container has ended, or did not want to hear it all.
                        }
                    },
                    "autograder-engine-input");
            feeder.setDaemon(true);
            feeder.start();
        }

        private void finished() {
            if (ends()) {
                giveBack(connection);
            }
        }

        private void cutShort() {
            if (ends()) {
                discard(connection);
            }
        }

        private void late() {
            if (ends()) {
                connection.abort("no answer within " + limit.toSeconds() + " s");
                open.remove(connection);
            }
        }

        private boolean ends() {
            deadline.cancel(false);
            return over.compareAndSet(false, true);
        }
    }

    private void write(OutputStream out, Request request, String path) throws IOException {
        StringBuilder head = new StringBuilder(256)
                .append(request.method())
                .append(' ')
                .append(version)
                .append(path)
                .append(" HTTP/1.1\r\nHost: docker\r\nUser-Agent: coursera-autograder\r\n");
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        byte @Nullable [] bytes = request.bodyBytes();
        InputStream body = request.body();
        if (bytes == null && body != null) {
            out.write(ascii(head.append("Transfer-Encoding: chunked\r\n\r\n")));
            writeChunks(out, body);
            return;
        }
        int length = bytes == null ? 0 : bytes.length;
        if (length > 0 || !REPEATABLE.contains(request.method())) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        byte[] start = ascii(head.append("\r\n"));
        byte[] whole = Arrays.copyOf(start, start.length + length);
        if (bytes != null) {
            System.arraycopy(bytes, 0, whole, start.length, length);
        }
        out.write(whole);
    }

    /** Send a body: all of it, or as much as the engine takes before it answers. */
    private static void writeChunks(OutputStream out, InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            if (count > 0 && !written(out, Integer.toHexString(count) + "\r\n", buffer, count, "\r\n")) {
                return;
            }
        }
        written(out, "0\r\n", buffer, 0, "\r\n");
    }

    private static boolean written(OutputStream out, String start, byte[] bytes, int count, String end)
            throws IOException {
        try {
            out.write(ascii(start));
            out.write(bytes, 0, count);
            out.write(ascii(end));
            return true;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            // An engine that hangs up early has answered first: with a refusal, which says more than this failure.
            return false;
        }
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Abort whatever is under way. A call made later is refused. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        open.forEach(EngineHttp::abort);
        open.clear();
    }
}
