package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A few threads that do numbered pieces of work, one after the other, until there is none left or something stops them. */
final class Workers {
    private final List<Thread> threads = new ArrayList<>();
    private int next;
    private boolean stopped;
    private Optional<String> interruption = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    /** A piece of work. */
    interface Work {
        void run(int index) throws SandboxException, IOException, InterruptedException;
    }

    /**
     * Do all pieces, from 0 on. An interrupt of this thread stops the others, and stays.
     *
     * @param starting told before each piece; never by two threads at a time
     * @return why there is more to do; empty where all is done
     * @throws IOException what a piece of work threw first; unchecked ones come out, too
     */
    Optional<String> run(int parallel, int total, IntConsumer starting, Work work) throws IOException {
        for (int i = 1; i <= Math.min(parallel, total); i++) {
            Thread thread = new Thread(() -> work(total, starting, work), "evaluation-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        await();
        return ended();
    }

    private void work(int total, IntConsumer starting, Work work) {
        try {
            for (int index = take(total, starting); index >= 0; index = take(total, starting)) {
                work.run(index);
            }
        } catch (InterruptedException e) {
            stop("the evaluation was stopped on request");
        } catch (SandboxException e) {
            stop(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized int take(int total, IntConsumer starting) {
        if (stopped || next == total) {
            return -1;
        }
        starting.accept(next);
        return next++;
    }

    /** The first reason counts: stopping one thread makes others end as well. */
    private synchronized void stop(String reason) {
        stopped = true;
        interruption = interruption.or(() -> Optional.of(reason));
        threads.forEach(Thread::interrupt);
    }

    private synchronized void fail(Throwable thrown) {
        failure = failure.or(() -> Optional.of(thrown));
        stop("the evaluation failed");
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
                    stop("the evaluation was stopped on request");
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
