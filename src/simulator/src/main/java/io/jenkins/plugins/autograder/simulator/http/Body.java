package io.jenkins.plugins.autograder.simulator.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request while it arrives: counted, and cut on demand. */
final class Body extends InputStream {
    private final InputStream in;
    private long size;
    private long limit = Long.MAX_VALUE;

    Body(InputStream in) {
        this.in = in;
    }

    /** From now on, the connection counts as lost after this many bytes. */
    void cutAfter(long bytes) {
        limit = bytes;
    }

    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (size >= limit) {
            throw new CutException("cut after " + size + " bytes");
        }
        int count;
        try {
            count = in.read(buffer, offset, (int) Math.min(length, limit - size));
        } catch (IOException e) {
            throw new CutException(e);
        }
        size += Math.max(count, 0);
        return count;
    }
}
