package io.jenkins.plugins.autograder.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The other side of the comparison: a bare loop over the same examples, with as many threads. */
final class RawLoop {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Path socket;
    private final Path scratch;
    private final String image;

    RawLoop(Path socket, Path scratch, String image) {
        this.socket = socket;
        this.scratch = scratch;
        this.image = image;
    }

    /** Grade every example of a directory; returns examples per second. */
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
        try (RawGrader grader = new RawGrader(socket, scratch, image)) {
            for (int i = next.getAndIncrement(); i < examples.size(); i = next.getAndIncrement()) {
                String name = "autograder-bench-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet();
                String answer = new String(grader.grade(examples.get(i), name), StandardCharsets.UTF_8);
                if (!answer.contains("\"fractionalScore\": 1.0")) {
                    throw new IOException("the bare loop got no grade: " + answer);
                }
            }
        }
    }
}
