package io.jenkins.plugins.autograder.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Coursera that takes every upload, and does nothing with it: so that what is measured is the sender. It is on the same
 * processors as the sender, so it reads from bare sockets, in large pieces; the JDK's own server reads 8 KB at a time.
 */
final class UploadSink implements AutoCloseable {
    private static final int PIECE = 1 << 18;

    private final ServerSocket server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "upload-sink");
        thread.setDaemon(true);
        return thread;
    });

    UploadSink() throws IOException {
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), PIECE);
            OutputStream out = socket.getOutputStream();
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                readOn(in);
                boolean registration = request.startsWith("POST ") && request.contains("Attempts");
                byte[] body = body(request.split(" ")[1], registration).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 " + (registration ? "201 Created" : "200 OK") + "\r\nContent-Length: ";
                out.write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(body);
            }
        } catch (IOException e) {
            // The client has hung up, as it may.
        }
    }

    /** Headers and body of a request. */
    private static void readOn(InputStream in) throws IOException {
        long length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] buffer = new byte[PIECE];
        if (!chunked) {
            forget(in, length, buffer);
            return;
        }
        do {
            length = Long.parseLong(line(in), 16);
            forget(in, length, buffer);
            line(in);
        } while (length > 0);
    }

    private static void forget(InputStream in, long length, byte[] buffer) throws IOException {
        for (long left = length; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException();
            }
            left -= count;
        }
    }

    /** A line without its end; an empty one at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
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
