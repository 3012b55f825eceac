package io.jenkins.plugins.autograder.sandbox;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that an interrupt must not cut short: the JDK closes a channel that an interrupted thread reads from. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Clean up in a thread that may have been interrupted already; it is so again afterwards. */
    static void run(Runnable cleanUp) {
        boolean interrupted = Thread.interrupted();
        try {
            cleanUp.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Do the whole of what would be left half done otherwise.
     *
     * @throws InterruptedException after its end, if an interrupt came in the meantime
     */
    static <T> T call(Callable<T> work) throws SandboxException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "autograder-uninterrupted");
        worker.setDaemon(true);
        worker.start();
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (Thread.interrupted() || interrupted) {
            throw new InterruptedException();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SandboxException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
