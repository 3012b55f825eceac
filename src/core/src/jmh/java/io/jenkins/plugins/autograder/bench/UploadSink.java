package io.jenkins.plugins.autograder.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Coursera that takes every upload, and does nothing with it: so that what is measured is the sender. It is on the same
 * processors as the sender, so it costs as little as it can: it reads large pieces into memory that Java does not move, where
 * the JDK's own server copies 8 KB at a time.
 */
final class UploadSink implements AutoCloseable {
    private static final int PIECE = 1 << 20;

    private final ServerSocketChannel server =
            ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "upload-sink");
        thread.setDaemon(true);
        return thread;
    });

    UploadSink() throws IOException {
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.socket().getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            Received in = new Received(client);
            for (String request = in.line(); !request.isEmpty(); request = in.line()) {
                readOn(in);
                boolean registration = request.startsWith("POST ") && request.contains("Attempts");
                byte[] body = body(request.split(" ")[1], registration).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 " + (registration ? "201 Created" : "200 OK") + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n";
                client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
                client.write(ByteBuffer.wrap(body));
            }
        } catch (IOException e) {
            // The client has hung up, as it may.
        }
    }

    /** Headers and body of a request. */
    private static void readOn(Received in) throws IOException {
        long length = 0;
        boolean chunked = false;
        for (String header = in.line(); !header.isEmpty(); header = in.line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (!chunked) {
            in.forget(length);
            return;
        }
        do {
            length = Long.parseLong(in.line(), 16);
            in.forget(length);
            in.line();
        } while (length > 0);
    }

    /** What a client sends. */
    private static final class Received {
        private final SocketChannel client;
        private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE).flip();

        Received(SocketChannel client) {
            this.client = client;
        }

        void forget(long length) throws IOException {
            for (long left = length; left > 0; ) {
                if (!piece.hasRemaining() && !more()) {
                    throw new EOFException();
                }
                int count = (int) Math.min(left, piece.remaining());
                piece.position(piece.position() + count);
                left -= count;
            }
        }

        /** A line without its end; an empty one where nothing comes any more. */
        String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (piece.hasRemaining() || more()) {
                char c = (char) piece.get();
                if (c == '\n') {
                    break;
                }
                line.append(c);
            }
            return line.toString().strip();
        }

        private boolean more() throws IOException {
            piece.clear();
            int count = client.read(piece);
            piece.flip();
            return count > 0;
        }
    }

    private String body(String path, boolean registration) {
        if (path.endsWith("/instances/bored")) {
            return "{\"ok\": \"BORED_INSTANCE_FOUND\", \"host\": \"" + address().getAuthority() + "\"}";
        }
        if (path.contains("/assemblies/")) {
            return "{\"ok\": \"ASSEMBLY_COMPLETED\", \"results\": {\":original\": [{\"ssl_url\":"
                    + " \"https://bucket.s3.amazonaws.com/key\"}]}}";
        }
        return registration ? "{\"elements\": [{\"id\": \"course~grader\"}]}" : "{\"elements\": []}";
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
