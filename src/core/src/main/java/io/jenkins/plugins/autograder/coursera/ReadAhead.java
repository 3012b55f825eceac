package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read from a stream. The JDK's client asks for the next block when it begins to send one, in another
 * thread, which may wait: so a block is read while the one before is being sent, and an upload is about as fast as the
 * slower of the two. What the JDK itself makes of a stream has blocks of 16 KB, which cost more than they carry.
 */
final class ReadAhead implements BodyPublisher {
    private static final int BLOCK = 512 * 1024;

    private final Source source;
    private final long length;

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Source {
        /**
         * Open it, in the thread that reads, since it may take its time.
         *
         * @param wanted false once nobody wants the bytes any more; the thread is interrupted then, and whatever fails in it
         *     is no failure of the source
         */
        InputStream open(BooleanSupplier wanted) throws IOException, InterruptedException;
    }

    /** @param length in bytes, or -1 if nobody knows */
    ReadAhead(Source source, long length) {
        this.source = source;
        this.length = length;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    private final class Reading implements Flow.Subscription {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger calls = new AtomicInteger();
        private @Nullable InputStream in;
        private @Nullable Thread reader;
        private volatile boolean over;

        Reading(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        /** Whoever comes while somebody is at it leaves it to them. */
        @Override
        public void request(long count) {
            demand.accumulateAndGet(count, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
            if (calls.getAndIncrement() != 0) {
                return;
            }
            int seen = 1;
            while (seen != 0) {
                sendWhatIsAskedFor();
                seen = calls.addAndGet(-seen);
            }
        }

        private void sendWhatIsAskedFor() {
            try {
                while (begins()) {
                    ByteBuffer block = block();
                    if (!ends()) {
                        return;
                    }
                    demand.decrementAndGet();
                    if (!block.hasRemaining()) {
                        cancel();
                        subscriber.onComplete();
                        return;
                    }
                    subscriber.onNext(block);
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                if (ends()) {
                    cancel();
                    subscriber.onError(e);
                }
            }
        }

        /** The next bytes, none at the end. Read into one array: {@code readNBytes(BLOCK)} gathers them in small pieces. */
        private ByteBuffer block() throws IOException, InterruptedException {
            InputStream from = in;
            if (from == null) {
                from = source.open(() -> !over);
                in = from;
            }
            byte[] bytes = new byte[BLOCK];
            return ByteBuffer.wrap(bytes, 0, from.readNBytes(bytes, 0, BLOCK));
        }

        /** Whether there is something to read; then this thread may be interrupted, until it {@link #ends}. */
        private synchronized boolean begins() {
            boolean begins = !over && demand.get() > 0;
            if (begins) {
                reader = Thread.currentThread();
            }
            return begins;
        }

        /** This thread, which is not ours, reads no more; whether what it read is wanted. */
        private synchronized boolean ends() {
            reader = null;
            if (over) {
                Thread.interrupted();
                close();
            }
            return !over;
        }

        @Override
        public synchronized void cancel() {
            over = true;
            if (reader == null) {
                close();
            } else {
                reader.interrupt();
            }
        }

        private void close() {
            try {
                if (in != null) {
                    in.close();
                }
            } catch (IOException e) {
                // Nothing more is wanted of it.
            }
        }
    }
}
