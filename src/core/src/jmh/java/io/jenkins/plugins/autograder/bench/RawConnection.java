package io.jenkins.plugins.autograder.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One kept-alive HTTP/1.1 connection to the engine's socket, by hand: as little as can be between two ends. */
final class RawConnection implements Closeable {
    private final SocketChannel channel;
    private final InputStream in;

    RawConnection(Path socket) throws IOException {
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        in = new BufferedInputStream(Channels.newInputStream(channel), 16 * 1024);
    }

    /** An answer, read to its end. */
    record Answer(int status, byte[] body) {
        Answer expect(int... allowed) throws IOException {
            for (int one : allowed) {
                if (status == one) {
                    return this;
                }
            }
            throw new IOException("the engine answered " + status + ": " + text());
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer call(String method, String path, String json) throws IOException {
        send(method, path, json);
        int length = 0;
        boolean chunked = false;
        int status = status();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip(), 10);
            } else if (line.equalsIgnoreCase("Transfer-Encoding: chunked")) {
                chunked = true;
            }
        }
        if (method.equals("HEAD")) {
            return new Answer(status, new byte[0]);
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(length));
    }

    /** Start a call whose answer goes on until the engine hangs up; returns when the engine listens. */
    void open(String method, String path) throws IOException {
        send(method, path, "");
        int status = status();
        while (!line().isEmpty()) {
            // Nothing in the head of such an answer matters here.
        }
        if (status != 200 && status != 101) {
            throw new IOException("the engine answered " + status + " to " + path);
        }
    }

    /** The rest, until the engine hangs up. */
    byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    private void send(String method, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " /v1.41" + path + " HTTP/1.1\r\nHost: docker\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        ByteBuffer whole = ByteBuffer.allocate(head.length() + body.length);
        whole.put(head.getBytes(StandardCharsets.US_ASCII)).put(body).flip();
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
    }

    private int status() throws IOException {
        return Integer.parseInt(line().substring(9, 12), 10);
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the engine hung up");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
