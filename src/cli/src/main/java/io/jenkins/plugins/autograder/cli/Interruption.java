package io.jenkins.plugins.autograder.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a CI server that stops a build. The command at work is interrupted and gets the time to stop its graders
 * and to say how far it came; then the process ends, with the exit code of the signal.
 */
final class Interruption {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);

    private Interruption() {}

    /** Interrupt this thread when the process is told to end. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption();
        Thread command = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> interruption.interrupt(command), "autograder-interruption"));
        return interruption;
    }

    private void interrupt(Thread command) {
        if (ended.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended: nothing is left to interrupt. */
    void noLonger() {
        ended.countDown();
    }
}
