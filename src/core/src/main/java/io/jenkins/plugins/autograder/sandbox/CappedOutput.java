package io.jenkins.plugins.autograder.sandbox;

import java.io.ByteArrayOutputStream;

/** The first bytes of a stream, as many as the limit allows, and the count of all. Thread-safe. */
final class CappedOutput {
    private final long limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long written;

    CappedOutput(long limit) {
        this.limit = limit;
    }

    /** Take bytes; whether these were the ones that went over the limit. */
    synchronized boolean add(byte[] bytes, int count) {
        boolean passed = written <= limit && written + count > limit;
        written += count;
        kept.write(bytes, 0, (int) Math.min(count, Math.max(0, limit - kept.size())));
        return passed;
    }

    synchronized Output output() {
        return new Output(kept.toByteArray(), written);
    }
}
