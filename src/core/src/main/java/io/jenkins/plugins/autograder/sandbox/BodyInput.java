package io.jenkins.plugins.autograder.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP answer that has an end of its own: a given length, or chunks. */
final class BodyInput extends InputStream {
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final InputStream in;
    private final boolean chunked;
    private final Runnable atEnd;
    private long left;
    private boolean firstChunk = true;
    private boolean ended;

    private BodyInput(InputStream in, boolean chunked, long length, Runnable atEnd) {
        this.in = in;
        this.chunked = chunked;
        this.left = length;
        this.atEnd = atEnd;
        if (!chunked && length == 0) {
            end();
        }
    }

    static BodyInput ofLength(InputStream in, long length, Runnable atEnd) {
        return new BodyInput(in, false, length, atEnd);
    }

    static BodyInput chunked(InputStream in, Runnable atEnd) {
        return new BodyInput(in, true, 0, atEnd);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ended && chunked && left == 0) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the engine hung up in the middle of an answer");
        }
        left -= count;
        if (left == 0 && !chunked) {
            end();
        }
        return count;
    }

    /**
     * See the last chunk, if it has come already. Readers of JSON stop at its last brace, and without this their
     * connection could not serve another request.
     */
    void finishIfBuffered() {
        try {
            if (!ended && chunked && left == 0 && !firstChunk && in.available() >= LAST_CHUNK.length()) {
                nextChunk();
            }
        } catch (IOException e) {
            // Then the connection is closed instead, which is what happens to one that was not read to its end.
        }
    }

    private void nextChunk() throws IOException {
        if (!firstChunk) {
            EngineResponse.line(in);
        }
        firstChunk = false;
        String size = EngineResponse.line(in);
        int extension = size.indexOf(';');
        try {
            left = Long.parseLong((extension < 0 ? size : size.substring(0, extension)).strip(), 16);
        } catch (NumberFormatException e) {
            throw new IOException("the engine answered with a chunk that has no size", e);
        }
        if (left == 0) {
            while (!EngineResponse.line(in).isEmpty()) {
                // Trailers say nothing that we use.
            }
            end();
        }
    }

    private void end() {
        ended = true;
        atEnd.run();
    }
}
