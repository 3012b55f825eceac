package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt in the midst of what must not be left half done. */
@Timeout(60)
class UninterruptedTest {
    @Test
    void anInterruptIsHeardAfterTheWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        FutureTask<String> caller = new FutureTask<>(() -> Uninterrupted.call(() -> {
            begun.countDown();
            goOn.await();
            done.set(true);
            return "created";
        }));
        Thread thread = new Thread(caller);
        thread.start();
        begun.await();
        thread.interrupt();
        goOn.countDown();
        assertThatThrownBy(() -> caller.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
        assertThat(done).isTrue();
    }

    @Test
    void whatGoesWrongIsTold() {
        SandboxException failure = new SandboxException(SandboxException.Reason.ENGINE_LOST, "gone");
        assertThatThrownBy(() -> Uninterrupted.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void cleaningUpInAnInterruptedThreadLeavesItInterrupted() {
        AtomicBoolean interruptedWithin = new AtomicBoolean(true);
        Thread.currentThread().interrupt();
        Uninterrupted.run(() -> interruptedWithin.set(Thread.currentThread().isInterrupted()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interruptedWithin).isFalse();
    }
}
