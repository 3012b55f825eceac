package io.jenkins.plugins.autograder.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine that says, byte for byte, what a test makes it say. */
final class ScriptedEngine implements AutoCloseable {
    private final ServerSocketChannel server;
    private final String address;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    /** What happens on one connection; it is closed afterwards. */
    interface Script {
        void serve(Wire wire) throws IOException, InterruptedException;
    }

    /** How a test reaches it. */
    enum Transport {
        UNIX,
        TCP
    }

    private ScriptedEngine(ServerSocketChannel server, String address, Script script) {
        this.server = server;
        this.address = address;
        this.script = script;
    }

    static ScriptedEngine start(Transport transport, Path directory, Script script) throws IOException {
        return transport == Transport.UNIX ? unix(directory.resolve("engine.sock"), script) : tcp(script);
    }

    static ScriptedEngine unix(Path socket, Script script) throws IOException {
        return listening(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX),
                UnixDomainSocketAddress.of(socket),
                "unix://" + socket,
                script);
    }

    static ScriptedEngine tcp(Script script) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
        return listening(server, null, "tcp://127.0.0.1:" + port, script);
    }

    private static ScriptedEngine listening(
            ServerSocketChannel server, SocketAddress socket, String address, Script script) throws IOException {
        if (socket != null) {
            server.bind(socket);
        }
        ScriptedEngine engine = new ScriptedEngine(server, address, script);
        daemon(engine::accept);
        return engine;
    }

    /** The same answer to every request, for as long as the other side keeps the connection. */
    static Script always(String answer) {
        return wire -> {
            while (wire.request()) {
                wire.say(answer);
            }
        };
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                open.add(channel);
                connections.incrementAndGet();
                daemon(() -> serve(channel));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            script.serve(new Wire(channel));
        } catch (IOException | InterruptedException e) {
            // The other side has hung up.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-engine");
        thread.setDaemon(true);
        thread.start();
    }

    String host() {
        return address;
    }

    EngineAddress address() throws SandboxException {
        return EngineAddress.resolve(Optional.of(address), Map.of());
    }

    /** How many connections were made so far. */
    int connections() {
        return connections.get();
    }

    /** The first lines of all requests so far. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Closeable connection : open) {
            connection.close();
        }
    }

    /** One connection, seen from the engine. */
    final class Wire {
        private final InputStream in;
        private final OutputStream out;
        private String requested = "";

        Wire(SocketChannel channel) {
            EngineConnection connection = EngineConnection.over(channel);
            this.in = connection.in();
            this.out = connection.out();
        }

        /** Read a request's head; false if the other side hung up instead. */
        boolean request() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                head.append((char) b);
            }
            requested = head.substring(0, head.indexOf("\r\n"));
            requests.add(requested);
            return true;
        }

        /** The first line of the latest request. */
        String requested() {
            return requested;
        }

        /** Everything up to and with these characters; null if the other side hung up before. */
        String until(String end) throws IOException {
            StringBuilder read = new StringBuilder();
            while (read.indexOf(end) < 0) {
                int b = in.read();
                if (b < 0) {
                    return null;
                }
                read.append((char) b);
            }
            return read.toString();
        }

        InputStream in() {
            return in;
        }

        OutputStream out() {
            return out;
        }

        void say(String bytes) throws IOException {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Wait until the other side hangs up. */
        void listen() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
