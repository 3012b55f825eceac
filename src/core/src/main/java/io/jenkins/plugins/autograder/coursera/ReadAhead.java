package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read by a thread of its own while what was read before is being sent: so that an upload is about as fast
 * as the slower of the two, and not as both together. It holds {@value #AHEAD} blocks at most.
 */
final class ReadAhead implements BodyPublisher {
    private static final int AHEAD = 6;
    // A block goes through the hands of three threads: smaller ones cost more than they carry.
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
        Pump pump = new Pump(subscriber);
        subscriber.onSubscribe(pump);
        pump.reader.start();
    }

    private final class Pump implements Flow.Subscription {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final Thread reader = new Thread(this::read, "autograder-read-ahead");
        private final BlockingQueue<ByteBuffer> ready = new ArrayBlockingQueue<>(AHEAD);
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger calls = new AtomicInteger();
        private volatile boolean read;
        private volatile boolean over;
        private volatile @Nullable Throwable failure;

        Pump(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
            reader.setDaemon(true);
        }

        private void read() {
            try (InputStream in = source.open(() -> !over)) {
                for (ByteBuffer block = block(in); block.hasRemaining(); block = block(in)) {
                    ready.put(block);
                    send();
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                failure = e;
            }
            read = true;
            send();
        }

        /** The next bytes, none at the end. Read into one array: {@code readNBytes(BLOCK)} gathers them in small pieces. */
        private static ByteBuffer block(InputStream in) throws IOException {
            byte[] bytes = new byte[BLOCK];
            return ByteBuffer.wrap(bytes, 0, in.readNBytes(bytes, 0, BLOCK));
        }

        @Override
        public void request(long count) {
            demand.accumulateAndGet(count, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
            send();
        }

        /** Send what is ready and asked for; whoever comes while somebody is at it leaves it to them. */
        private void send() {
            if (calls.getAndIncrement() != 0) {
                return;
            }
            int seen = 1;
            while (seen != 0) {
                sendReady();
                seen = calls.addAndGet(-seen);
            }
        }

        private void sendReady() {
            while (!over && demand.get() > 0) {
                boolean last = read;
                ByteBuffer block = ready.poll();
                if (block == null) {
                    if (last) {
                        end();
                    }
                    return;
                }
                demand.decrementAndGet();
                subscriber.onNext(block);
            }
            if (!over && read && ready.isEmpty()) {
                end();
            }
        }

        private void end() {
            over = true;
            Throwable failed = failure;
            if (failed == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(failed);
            }
        }

        @Override
        public void cancel() {
            over = true;
            reader.interrupt();
        }
    }
}
