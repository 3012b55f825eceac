package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A grader as a process of our own: what it prints, and all that it starts. */
final class ChildProcess implements AutoCloseable {
    /** By which a process is known as a run's, even when its parent has gone. */
    static final String SHARED = "AUTOGRADER_SHARED";

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Process process;
    private final Path shared;
    private final Drain stdout;
    private final Drain stderr;
    private volatile boolean overLimit;

    private ChildProcess(Process process, Path shared, long outputLimit) {
        this.process = process;
        this.shared = shared;
        this.stdout = new Drain(process.getInputStream(), outputLimit);
        this.stderr = new Drain(process.getErrorStream(), outputLimit);
    }

    /**
     * Start it.
     *
     * @param shared a directory of this run alone, which the process finds in its environment
     * @param outputLimit bytes on each stream; more of them end the process
     */
    static ChildProcess start(ProcessBuilder builder, Path shared, long outputLimit) throws IOException {
        builder.environment().put(SHARED, shared.toString());
        ChildProcess child = new ChildProcess(builder.start(), shared, outputLimit);
        child.stdout.start();
        child.stderr.start();
        return child;
    }

    /** Tell it something on its standard input, for as long as it listens. */
    void feed(InputStream input) {
        Thread feeder = new Thread(
                () -> {
                    try (OutputStream out = process.getOutputStream()) {
                        input.transferTo(out);
                    } catch (IOException e) {
                        // It has ended, or did not want to hear it all.
                    }
                },
                "autograder-process-input");
        feeder.setDaemon(true);
        feeder.start();
    }

    /** Wait for its end; whether it came in time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Wait for its end, its last words, and the end of all that it started. */
    int end() throws InterruptedException {
        kill();
        int exitCode = process.waitFor();
        stdout.join(LAST_WORDS.toMillis());
        stderr.join(LAST_WORDS.toMillis());
        // Closes the streams, in case somebody who got away still holds their other ends.
        process.destroyForcibly();
        return exitCode;
    }

    /** Kill it with all that it started. */
    void kill() {
        // Looked up first: once their parent has gone, they are nobody's.
        List<ProcessHandle> descendants = process.descendants().toList();
        // By its handle: the process itself would close its streams, and with them what nobody has read yet.
        process.toHandle().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.allProcesses().filter(this::isOfThisRun).forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isOfThisRun(ProcessHandle other) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(other.pid()), "environ"), StandardCharsets.ISO_8859_1)
                    .contains(SHARED + "=" + shared + "\0");
        } catch (IOException e) {
            // Not ours, gone already, or a machine that does not tell.
            return false;
        }
    }

    /** End it, whatever state it is in; on return it has gone, unless the kernel itself holds it. */
    @Override
    public void close() {
        kill();
        Uninterrupted.run(() -> {
            try {
                process.waitFor(LAST_WORDS.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whether it printed more than the limit. */
    boolean isOverLimit() {
        return overLimit;
    }

    Output stdout() {
        return stdout.kept.output();
    }

    Output stderr() {
        return stderr.kept.output();
    }

    /** Reads one stream as it comes, so that the process never waits for us. */
    private final class Drain extends Thread {
        private final InputStream in;
        private final CappedOutput kept;

        Drain(InputStream in, long limit) {
            super("autograder-process-output");
            setDaemon(true);
            this.in = in;
            this.kept = new CappedOutput(limit);
        }

        @Override
        public void run() {
            byte[] buffer = new byte[8192];
            try {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (kept.add(buffer, count)) {
                        overLimit = true;
                        kill();
                    }
                }
            } catch (IOException e) {
                // The process was killed: its stream ends here.
            }
        }
    }
}
