package io.jenkins.plugins.autograder.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of an HTTP answer that has an end of its own: a given length, or chunks. */
final class BodyInput extends InputStream {
    private static final Pattern CHUNK = Pattern.compile("\\s*(\\p{XDigit}{1,15})\\s*(;.*)?");

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

    private void nextChunk() throws IOException {
        if (!firstChunk && !EngineResponse.line(in).isEmpty()) {
            throw new IOException("the engine answered with a chunk that is longer than its size");
        }
        firstChunk = false;
        Matcher size = CHUNK.matcher(EngineResponse.line(in));
        if (!size.matches()) {
            throw new IOException("the engine answered with a chunk that has no size");
        }
        left = Long.parseLong(size.group(1), 16);
        if (left == 0) {
            // Trailers say nothing that we use.
            EngineResponse.headers(in);
            end();
        }
    }

    private void end() {
        ended = true;
        atEnd.run();
    }
}
