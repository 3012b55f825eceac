package io.jenkins.plugins.autograder.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** What a run prints: as much as the limit allows is kept, and told is when the limit is passed. */
final class RunOutput {
    /** The stream's number in a byte, three bytes without meaning, the length of the payload in four. */
    private static final int HEAD = 8;

    private static final int STDERR = 2;

    private final CappedOutput stdout;
    private final CappedOutput stderr;
    private final Runnable onLimit;

    RunOutput(long limit, Runnable onLimit) {
        this.stdout = new CappedOutput(limit);
        this.stderr = new CappedOutput(limit);
        this.onLimit = onLimit;
    }

    /**
     * Read until the run has closed both streams.
     *
     * @param frames as the engine sends them for a container without a terminal
     */
    void read(InputStream frames) throws IOException {
        byte[] buffer = new byte[32 * 1024];
        for (int head = frames.readNBytes(buffer, 0, HEAD); head == HEAD; head = frames.readNBytes(buffer, 0, HEAD)) {
            CappedOutput target = buffer[0] == STDERR ? stderr : stdout;
            long left = Integer.toUnsignedLong(ByteBuffer.wrap(buffer).getInt(4));
            while (left > 0) {
                int count = frames.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EOFException("the engine hung up in the middle of what the run printed");
                }
                left -= count;
                if (target.add(buffer, count)) {
                    onLimit.run();
                }
            }
        }
    }

    Output stdout() {
        return stdout.output();
    }

    Output stderr() {
        return stderr.output();
    }
}
