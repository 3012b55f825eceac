package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 to the engine, under docker-java's commands.
 *
 * <p>docker-java's own transports read a body to its end when it is closed early, which an endless file makes last for
 * ever; know no HEAD; and do not enforce time limits on unix sockets. This one aborts on close, sends any method, and
 * has a watchdog. See docs/decisions/0001.
 */
final class EngineHttp implements DockerHttpClient {
    /** Calls that last as long as what they watch; whoever makes them bounds them. */
    private static final Pattern UNBOUNDED = Pattern.compile(
            "/containers/[^/]+/(attach|wait|export)|/(build|events|images/create|images/load|images/.+/get)");

    private static final int MOST_IDLE = 16;

    private final EngineAddress address;
    private final Duration timeout;
    private final ConcurrentLinkedDeque<EngineConnection> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledThreadPoolExecutor watchdog;
    private volatile String version = "";
    private volatile boolean closed;

    EngineHttp(EngineAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "autograder-engine-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** From now on ask for this version of the API, such as {@code 1.41}. */
    void pinVersion(String apiVersion) {
        version = "/v" + apiVersion;
    }

    @Override
    public EngineResponse execute(Request request) {
        String path = request.path().startsWith("/") ? request.path() : "/" + request.path();
        int query = path.indexOf('?');
        boolean bounded =
                !UNBOUNDED.matcher(query < 0 ? path : path.substring(0, query)).matches();
        try {
            EngineConnection connection = idle.pollFirst();
            if (connection != null) {
                try {
                    return send(connection, request, path, bounded);
                } catch (InterruptedIOException | java.nio.channels.ClosedByInterruptException e) {
                    throw e;
                } catch (IOException e) {
                    // The engine may have hung up while the connection lay idle. Only reading may be asked twice.
                    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
                        throw e;
                    }
                }
            }
            return send(address.connect(), request, path, bounded);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the engine at " + address + " did not answer " + request.method() + " " + path + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private EngineResponse send(EngineConnection connection, Request request, String path, boolean bounded)
            throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = bounded
                ? watchdog.schedule(
                        () -> {
                            late.set(true);
                            abort(connection);
                        },
                        timeout.toMillis(),
                        TimeUnit.MILLISECONDS)
                : null;
        AtomicBoolean returned = new AtomicBoolean();
        boolean answered = false;
        try {
            write(connection.out(), request, path);
            EngineResponse response = EngineResponse.read(
                    connection.in(),
                    request.method().equals("HEAD"),
                    () -> {
                        cancel(deadline);
                        if (returned.compareAndSet(false, true)) {
                            giveBack(connection);
                        }
                    },
                    () -> {
                        cancel(deadline);
                        if (returned.compareAndSet(false, true)) {
                            abort(connection);
                        }
                    });
            answered = true;
            return response;
        } catch (IOException e) {
            if (late.get()) {
                throw new IOException("no answer within " + timeout.toSeconds() + " s", e);
            }
            throw e;
        } finally {
            if (!answered) {
                cancel(deadline);
                abort(connection);
            }
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
        if (length > 0 || !(request.method().equals("GET") || request.method().equals("HEAD"))) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        byte[] start = ascii(head.append("\r\n"));
        byte[] whole = java.util.Arrays.copyOf(start, start.length + length);
        if (bytes != null) {
            System.arraycopy(bytes, 0, whole, start.length, length);
        }
        out.write(whole);
    }

    private static void writeChunks(OutputStream out, InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            if (count > 0) {
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(buffer, 0, count);
                out.write(new byte[] {'\r', '\n'});
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void giveBack(EngineConnection connection) {
        if (closed || idle.size() >= MOST_IDLE) {
            abort(connection);
        } else {
            idle.addFirst(connection);
        }
    }

    private static void cancel(@Nullable Future<?> deadline) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private static void abort(EngineConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        for (EngineConnection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            abort(connection);
        }
    }
}
