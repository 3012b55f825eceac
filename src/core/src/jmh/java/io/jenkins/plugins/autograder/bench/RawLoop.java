package io.jenkins.plugins.autograder.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The other side of a comparison: a bare loop over the same directories, with as many threads. */
final class RawLoop {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Hiring hiring;

    /** @param hiring makes a worker for each thread */
    RawLoop(Hiring hiring) {
        this.hiring = hiring;
    }

    /** Does the work of one thread. */
    interface Worker extends Closeable {
        /**
         * Run one container for a directory, and fail if it was not as it has to be.
         *
         * @param name for the container, and for files
         */
        void run(Path directory, String name) throws IOException;
    }

    /** Finds a worker. */
    interface Hiring {
        Worker worker() throws IOException;
    }

    /** Work through every directory in a directory; returns how many per second. */
    double rate(Path directory, int parallel) throws Exception {
        List<Path> examples;
        try (Stream<Path> entries = Files.list(directory)) {
            examples = entries.sorted().toList();
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            long start = System.nanoTime();
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                ends.add(threads.submit(() -> {
                    work(examples, next);
                    return next;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
            return examples.size() / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(List<Path> examples, AtomicInteger next) throws IOException {
        try (Worker worker = hiring.worker()) {
            for (int i = next.getAndIncrement(); i < examples.size(); i = next.getAndIncrement()) {
                String name = "autograder-bench-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet();
                worker.run(examples.get(i), name);
            }
        }
    }
}
