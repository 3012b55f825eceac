package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A few threads that do numbered pieces of work, each taking the next one until there is none left or something stops
 * them. Who holds the monitor of this object keeps them from starting a piece, and from stopping each other.
 */
public final class Workers {
    private final String task;
    private final List<Thread> threads = new ArrayList<>();
    private int next;
    private boolean enough;
    private Optional<String> interruption = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    /** @param task what they do together, as it is called where it is said that it was stopped: {@code suite} */
    public Workers(String task) {
        this.task = task;
    }

    /** A piece of work. */
    public interface Work {
        /**
         * Do it.
         *
         * @param index of the piece, from 0
         * @throws SandboxException if no piece can be done from now on; it stops the others
         */
        void run(int index) throws SandboxException, IOException, InterruptedException;
    }

    /**
     * Do all pieces, from 0 on. An interrupt of this thread stops the others, and stays.
     *
     * @param starting told before each piece; never by two threads at a time
     * @return why there is more to do; empty where all is done
     * @throws IOException what a piece of work threw first; unchecked ones come out, too
     */
    public Optional<String> run(int parallel, int total, IntConsumer starting, Work work) throws IOException {
        for (int i = 1; i <= Math.min(parallel, total); i++) {
            Thread thread = new Thread(() -> work(total, starting, work), task + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        await();
        return ended();
    }

    /** Start no more pieces; those that have been started are done. */
    public synchronized void enough() {
        enough = true;
    }

    private void work(int total, IntConsumer starting, Work work) {
        try {
            for (int index = take(total, starting); index >= 0; index = take(total, starting)) {
                work.run(index);
            }
        } catch (InterruptedException e) {
            stopOnRequest();
        } catch (SandboxException e) {
            stop(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized int take(int total, IntConsumer starting) {
        if (enough || next == total) {
            return -1;
        }
        starting.accept(next);
        return next++;
    }

    private void stopOnRequest() {
        stop("the " + task + " was stopped on request");
    }

    /** The first reason counts: stopping one thread makes others end as well. */
    private synchronized void stop(String reason) {
        enough = true;
        interruption = interruption.or(() -> Optional.of(reason));
        threads.forEach(Thread::interrupt);
    }

    private synchronized void fail(Throwable thrown) {
        failure = failure.or(() -> Optional.of(thrown));
        stop("the " + task + " failed");
    }

    /** Wait for all threads, also when interrupted: each has a container to remove. */
    private void await() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopOnRequest();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<String> ended() throws IOException {
        Throwable thrown = failure.orElse(null);
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return interruption;
    }
}
