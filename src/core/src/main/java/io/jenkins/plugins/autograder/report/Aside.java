package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A document written by a thread of its own while the caller goes on with others, since the pages of a large suite take
 * longer than everything else together. No more than two batches of results are held.
 */
final class Aside implements Document, AutoCloseable {
    private static final int BATCH = 64;

    private final Document document;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "report-pages");
        thread.setDaemon(true);
        return thread;
    });
    private List<ExampleResult> batch = new ArrayList<>(BATCH);
    private Future<?> underWay;

    Aside(Document document) {
        this.document = document;
        this.underWay = writer.submit(() -> {});
    }

    /** @throws IOException what went wrong with this result or one before it */
    @Override
    public void add(ExampleResult result) throws IOException {
        batch.add(result);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    @Override
    public void finish() throws IOException {
        handOver();
        await();
        document.finish();
    }

    /** Waits for what is under way, which ends soon: nothing is written any more afterwards. */
    @Override
    public void close() {
        writer.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = writer.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() throws IOException {
        await();
        List<ExampleResult> results = batch;
        batch = new ArrayList<>(BATCH);
        underWay = writer.submit(() -> {
            for (ExampleResult result : results) {
                document.add(result);
            }
            return null;
        });
    }

    private void await() throws IOException {
        try {
            underWay.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the report was stopped on request");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
