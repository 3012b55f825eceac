package io.jenkins.plugins.autograder.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real engine behind a TCP port of loopback, as a remote engine is reached. It can be cut at any moment, as an
 * engine is that goes down in the middle of a run.
 */
final class EngineProxy implements AutoCloseable {
    private static final Path ENGINE = Path.of("/var/run/docker.sock");

    private final ServerSocket server;
    private final Thread acceptor = new Thread(this::accept, "engine-proxy");
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private EngineProxy(ServerSocket server) {
        this.server = server;
    }

    static EngineProxy start() throws IOException {
        EngineProxy proxy = new EngineProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        proxy.acceptor.setDaemon(true);
        proxy.acceptor.start();
        return proxy;
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                SocketChannel engine = SocketChannel.open(StandardProtocolFamily.UNIX);
                engine.connect(UnixDomainSocketAddress.of(ENGINE));
                open.add(client);
                open.add(engine);
                daemon(() -> toEngine(client, engine));
                daemon(() -> toClient(engine, client));
            }
        } catch (IOException e) {
            // Closed: no one is accepted any more.
        }
    }

    private static void toEngine(Socket client, SocketChannel engine) {
        byte[] buffer = new byte[16 * 1024];
        try (engine) {
            InputStream in = client.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    engine.write(bytes);
                }
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void toClient(SocketChannel engine, Socket client) {
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        try (client) {
            OutputStream out = client.getOutputStream();
            while (engine.read(buffer) >= 0) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** Cut every connection, and take no new one. */
    void cut() throws IOException {
        server.close();
        try {
            // It may be taking one more.
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Closeable connection : open) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
