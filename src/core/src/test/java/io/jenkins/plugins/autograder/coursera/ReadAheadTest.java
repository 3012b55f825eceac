package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    /** Takes a block at a time, until it has enough. */
    private static final class Taker implements Flow.Subscriber<ByteBuffer> {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> end = new CompletableFuture<>();
        private final int enough;
        private Flow.Subscription subscription;

        Taker(int enough) {
            this.enough = enough;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(ByteBuffer block) {
            taken.write(block.array(), block.position(), block.remaining());
            if (taken.size() < enough) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable throwable) {
            end.completeExceptionally(throwable);
        }

        @Override
        public void onComplete() {
            end.complete(taken.toByteArray());
        }
    }

    /** A source that says when it is closed. */
    private static final class Closable extends ByteArrayInputStream {
        private boolean closed;

        Closable(byte[] content) {
            super(content);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Taker subscribe(int enough, ReadAhead.Source source) {
        Taker taker = new Taker(enough);
        new ReadAhead(source, -1).subscribe(taker);
        return taker;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Test
    void givesAllBytesAndClosesTheirSource() throws Exception {
        byte[] content = bytes(2_000_000);
        Closable source = new Closable(content);
        Taker taker = subscribe(Integer.MAX_VALUE, wanted -> source);

        taker.subscription.request(1);

        assertThat(taker.end.get()).isEqualTo(content);
        assertThat(source.closed).isTrue();
    }

    @Test
    void readsNoMoreThanIsAskedFor() {
        Closable source = new Closable(bytes(2_000_000));
        Taker taker = subscribe(1, wanted -> source);
        assertThat(source.available()).isEqualTo(2_000_000);

        taker.subscription.request(1);

        assertThat(taker.end).isNotDone();
        assertThat(source.available() + taker.taken.size()).isEqualTo(2_000_000);
    }

    @Test
    void tellsWhatTheSourceFailedWith() {
        Taker taker = subscribe(Integer.MAX_VALUE, wanted -> {
            throw new IOException("the engine is gone");
        });

        taker.subscription.request(1);

        assertThatThrownBy(taker.end::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the engine is gone");
    }

    @Test
    void closesASourceThatNobodyWantsAnyMore() {
        Closable source = new Closable(bytes(2_000_000));
        Taker taker = subscribe(1, wanted -> source);
        taker.subscription.request(1);

        taker.subscription.cancel();
        taker.subscription.request(1);

        assertThat(source.closed).isTrue();
        assertThat(taker.end).isNotDone();
    }

    @Test
    void interruptsWhoReadsWhatNobodyWantsAnyMoreAndLeavesTheirThreadAsItWas() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Boolean> wantedThen = new CompletableFuture<>();
        Taker taker = subscribe(Integer.MAX_VALUE, wanted -> new InputStream() {
            @Override
            public int read() throws IOException {
                reading.countDown();
                try {
                    TimeUnit.DAYS.sleep(1);
                } catch (InterruptedException e) {
                    wantedThen.complete(wanted.getAsBoolean());
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
                return -1;
            }
        });
        CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            taker.subscription.request(1);
            interruptedAfterwards.complete(Thread.currentThread().isInterrupted());
        });
        reader.start();
        reading.await();

        taker.subscription.cancel();

        assertThat(interruptedAfterwards.get()).isFalse();
        assertThat(wantedThen.get()).isFalse();
        assertThat(taker.end).isNotDone();
    }
}
