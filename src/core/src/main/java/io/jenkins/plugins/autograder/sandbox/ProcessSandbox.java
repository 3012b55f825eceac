package io.jenkins.plugins.autograder.sandbox;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a grader's command as a plain child process, for a machine without Docker. It isolates nothing: the submission
 * can do all that you can. Of the limits it holds the wall clock, the output and the size of results.
 *
 * <p>There is no {@code /shared} here: the variable {@code AUTOGRADER_SHARED} says where it is instead.
 */
public final class ProcessSandbox implements Sandbox {
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final Map<String, Program> programs;
    private final Session session;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private final Thread atShutdown = new Thread(this::cleanUp, "autograder-clean-up");
    private volatile boolean closed;

    /**
     * A grader as a command.
     *
     * @param directory to start it in
     * @param command program and arguments
     */
    public record Program(Path directory, List<String> command) {
        public Program {
            command = List.copyOf(command);
            if (command.isEmpty()) {
                throw new IllegalArgumentException("command is empty; give the program that grades, and its arguments");
            }
        }
    }

    /**
     * A sandbox for these graders, by the name that a request gives as its image.
     *
     * @throws SandboxException if nothing can be written to the directory for temporary files
     */
    public ProcessSandbox(Map<String, Program> programs) throws SandboxException {
        this.programs = Map.copyOf(programs);
        this.session = Session.start();
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    @Override
    public Run run(RunRequest request) throws SandboxException, InterruptedException {
        Program program = program(request.image());
        Path shared;
        try {
            shared = Files.createTempDirectory(session.directory(), "run-");
        } catch (IOException e) {
            if (closed) {
                throw (InterruptedException) new InterruptedException("the sandbox is closed").initCause(e);
            }
            throw new SandboxException(
                    Reason.NO_TEMPORARY_FILES,
                    "cannot write to " + session.directory() + " (" + e.getMessage()
                            + "); see that there is space left",
                    e);
        }
        try {
            List<String> notes = SubmissionCopy.copy(request.submission(), shared.resolve("submission"));
            return run(request, program, shared, notes);
        } finally {
            Uninterrupted.run(() -> Session.delete(shared));
        }
    }

    private Run run(RunRequest request, Program program, Path shared, List<String> notes) throws InterruptedException {
        List<String> command = new ArrayList<>(program.command());
        command.addAll(request.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(program.directory().toFile())
                .redirectInput(nothing());
        builder.environment().clear();
        builder.environment()
                .put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
        builder.environment().putAll(request.environment());
        builder.environment().put("AUTOGRADER_SHARED", shared.toString());
        long started = System.nanoTime();
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Run.neverStarted(command.get(0) + " could not be started: " + e.getMessage(), request, notes);
        }
        running.add(process);
        if (closed) {
            kill(process);
        }
        AtomicReference<@Nullable Outcome> stopped = new AtomicReference<>();
        long most = request.limits().output();
        Drain stdout = new Drain(process.getInputStream(), most, process, stopped);
        Drain stderr = new Drain(process.getErrorStream(), most, process, stopped);
        try {
            if (!process.waitFor(request.limits().wallTime().toNanos(), TimeUnit.NANOSECONDS)) {
                stopped.compareAndSet(null, Outcome.TIMEOUT);
            }
            kill(process);
            int exitCode = process.waitFor();
            if (closed) {
                throw new InterruptedException("the sandbox was closed");
            }
            Duration wallTime = Duration.ofNanos(System.nanoTime() - started);
            List<ResultFile> results = results(request, shared);
            RunEnd end =
                    new RunEnd(exitCode, false, false, Optional.ofNullable(stopped.get()), Optional.empty(), wallTime);
            Outcome outcome = end.outcome(results);
            Output out = stdout.output();
            Output err = stderr.output();
            Usage usage = new Usage(
                    wallTime,
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    out.written() + err.written());
            return new Run(
                    outcome,
                    end.detail(outcome, request.limits(), results),
                    OptionalInt.of(exitCode),
                    usage,
                    out,
                    err,
                    results,
                    notes);
        } finally {
            kill(process);
            running.remove(process);
        }
    }

    private static void kill(Process process) {
        // Looked up first: once their parent has gone, they are nobody's.
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private static ProcessBuilder.Redirect nothing() {
        return ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile());
    }

    private static List<ResultFile> results(RunRequest request, Path shared) {
        return request.profile().resultPaths().stream()
                .map(path -> result(path, shared.resolve(Path.of("/shared").relativize(Path.of(path))), request))
                .toList();
    }

    private static ResultFile result(String path, Path file, RunRequest request) {
        long most = request.limits().result();
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return ResultFile.missing(path);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return new ResultFile(path, ResultFile.State.NOT_REGULAR, new byte[0], 0);
            }
            long size = Files.size(file);
            if (size > most) {
                return new ResultFile(path, ResultFile.State.TOO_LARGE, new byte[0], size);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE - 16));
                return new ResultFile(path, ResultFile.State.READ, content, content.length);
            }
        } catch (IOException e) {
            return ResultFile.missing(path);
        }
    }

    private Program program(String image) throws SandboxException {
        Program program = programs.get(image);
        if (program == null) {
            throw new SandboxException(
                    Reason.IMAGE_MISSING,
                    "the process sandbox has no command for " + image + "; it has one for " + programs.keySet());
        }
        return program;
    }

    @Override
    public Image image(String name) throws SandboxException {
        return new Image(name, "process:" + String.join(" ", program(name).command()));
    }

    @Override
    public String description() {
        return "plain child processes, without isolation";
    }

    @Override
    public boolean isolates() {
        return false;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The machine is going down: the hook does this work already.
        }
        cleanUp();
    }

    private void cleanUp() {
        closed = true;
        running.forEach(ProcessSandbox::kill);
        session.close();
    }

    /** Reads one stream of a process as it comes, so that the process never waits for us. */
    private static final class Drain {
        private final InputStream in;
        private final Runnable onLimit;
        private final CappedOutput kept;
        private final Thread thread;

        Drain(InputStream in, long limit, Process process, AtomicReference<@Nullable Outcome> stopped) {
            this.in = in;
            this.kept = new CappedOutput(limit);
            this.onLimit = () -> {
                if (stopped.compareAndSet(null, Outcome.OUTPUT_LIMIT)) {
                    kill(process);
                }
            };
            this.thread = new Thread(this::read, "autograder-process-output");
            thread.setDaemon(true);
            thread.start();
        }

        private void read() {
            byte[] buffer = new byte[8192];
            try {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (kept.add(buffer, count)) {
                        onLimit.run();
                    }
                }
            } catch (IOException e) {
                // The process was killed: its stream ends here.
            }
        }

        Output output() throws InterruptedException {
            thread.join(AFTER_KILL.toMillis());
            return kept.output();
        }
    }
}
