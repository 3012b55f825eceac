package io.jenkins.plugins.autograder.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Results in a temporary file, which only this user can read; the heap holds where each of them starts. Where the system
 * allows it, the file has no name any more from the start, so that it goes even if we are killed.
 *
 * <p>Not a channel: threads that grade are interrupted to stop them, and an interrupt closes a channel for everybody.
 */
final class ResultSpool implements Results {
    private final ObjectMapper mapper = ResultJson.mapper();
    private final Path path;
    private final RandomAccessFile file;
    private final long[] starts;
    private final int[] lengths;
    private long end;
    private boolean closed;

    /** @param size how many results there will be */
    ResultSpool(int size) throws IOException {
        path = Files.createTempFile("autograder-results-", ".jsonl");
        file = new RandomAccessFile(path.toFile(), "rw");
        starts = new long[size];
        lengths = new int[size];
        tryToDelete();
    }

    /** Keep a result, which must not be there yet. */
    synchronized void put(int index, ExampleResult result) throws IOException {
        byte[] json = mapper.writeValueAsBytes(result);
        file.seek(end);
        file.write(json);
        starts[index] = end;
        lengths[index] = json.length;
        end += json.length;
    }

    /** Where the file is, if it still has a name. */
    Path path() {
        return path;
    }

    /** Whether a result is there. */
    synchronized boolean has(int index) {
        return lengths[index] > 0;
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public Iterator<ExampleResult> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public ExampleResult next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            file.close();
        } catch (IOException nothingToKeep) {
            // What was written is of no use to anybody any more.
        }
        tryToDelete();
    }

    private synchronized ExampleResult get(int index) {
        if (closed) {
            throw new IllegalStateException("the results are closed; read them before");
        }
        byte[] json = new byte[lengths[index]];
        try {
            file.seek(starts[index]);
            file.readFully(json);
            return mapper.readValue(json, ExampleResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of results cannot be read: " + e.getMessage(), e);
        }
    }

    private void tryToDelete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stillOpen) {
            // Some systems keep an open file; it goes on close.
            path.toFile().deleteOnExit();
        }
    }
}
