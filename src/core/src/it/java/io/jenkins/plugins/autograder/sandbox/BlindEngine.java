package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real engine behind a unix socket of its own, but it does not see our files: as for an agent in a container that
 * has the socket of its host.
 */
final class BlindEngine implements AutoCloseable {
    private static final Path ENGINE = Path.of("/var/run/docker.sock");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

    private final AtomicInteger refusals = new AtomicInteger();
    private final ScriptedEngine front;

    BlindEngine(Path socket) throws IOException {
        front = ScriptedEngine.unix(socket, this::serve);
    }

    String host() {
        return front.host();
    }

    /** How often a container was refused because of its mounts. */
    int refusals() {
        return refusals.get();
    }

    private void serve(ScriptedEngine.Wire wire) throws IOException {
        String head = wire.until("\r\n\r\n");
        if (head == null) {
            return;
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? wire.in().readNBytes(Integer.parseInt(length.group(1), 10)) : new byte[0];
        if (head.contains("/containers/create")
                && new String(body, StandardCharsets.UTF_8).contains("\"Type\":\"bind\"")) {
            refusals.incrementAndGet();
            String message =
                    "{\"message\":\"invalid mount config for type \\\"bind\\\": bind source path does not exist:"
                            + " /x\"}\n";
            wire.say("HTTP/1.1 400 Bad Request\r\nContent-Length: " + message.length() + "\r\n\r\n" + message);
            return;
        }
        try (SocketChannel engine = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.connect(UnixDomainSocketAddress.of(ENGINE));
            relay(wire, head, body, engine);
        }
    }

    private static void relay(ScriptedEngine.Wire wire, String head, byte[] body, SocketChannel engine)
            throws IOException {
        EngineConnection connection = EngineConnection.over(engine);
        OutputStream out = connection.out();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        Thread upwards = new Thread(
                () -> {
                    try (engine) {
                        copy(wire.in(), out);
                    } catch (IOException e) {
                        // One side has hung up, and so does the other.
                    }
                },
                "blind-engine");
        upwards.setDaemon(true);
        upwards.start();
        copy(connection.in(), wire.out());
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
