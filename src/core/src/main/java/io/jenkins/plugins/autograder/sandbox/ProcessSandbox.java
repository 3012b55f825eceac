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

/**
 * Runs a grader's command as a plain child process, for a machine without Docker. It isolates nothing: the submission
 * can do all that you can. Of the limits it holds the wall clock, the output and the size of results.
 *
 * <p>There is no {@code /shared} here: the variable {@code AUTOGRADER_SHARED} says where it is instead.
 */
public final class ProcessSandbox implements Sandbox {
    private final Map<String, Program> programs;
    private final Session session;
    private final Set<ChildProcess> running = ConcurrentHashMap.newKeySet();
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
        Optional<Program> named =
                request.launch().isPresent() ? Optional.empty() : Optional.of(program(request.image()));
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
            Program program = named.orElseGet(
                    () -> new Program(shared, request.launch().orElseThrow().command()));
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
                .redirectInput(request.launch().isPresent() ? ProcessBuilder.Redirect.PIPE : nothing());
        builder.environment().clear();
        builder.environment()
                .put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
        builder.environment().putAll(request.environment());
        long started = System.nanoTime();
        ChildProcess process;
        try {
            process = start(builder, shared, request.limits().output());
            request.launch().map(Launch::open).ifPresent(process::feed);
        } catch (IOException e) {
            return Run.neverStarted(command.get(0) + " could not be started: " + e.getMessage(), request, notes);
        }
        try {
            boolean inTime = process.endsWithin(request.limits().wallTime());
            int exitCode = process.end();
            if (closed) {
                throw new InterruptedException("the sandbox was closed");
            }
            Optional<Outcome> stopped = process.isOverLimit()
                    ? Optional.of(Outcome.OUTPUT_LIMIT)
                    : inTime ? Optional.empty() : Optional.of(Outcome.TIMEOUT);
            Duration wallTime = Duration.ofNanos(System.nanoTime() - started);
            return ended(
                    request,
                    process,
                    new RunEnd(exitCode, false, false, stopped, Optional.empty(), wallTime),
                    shared,
                    notes);
        } finally {
            process.close();
            running.remove(process);
        }
    }

    /** Nothing is started once {@link #cleanUp} has begun: nobody would end it. */
    private synchronized ChildProcess start(ProcessBuilder builder, Path shared, long outputLimit)
            throws IOException, InterruptedException {
        if (closed) {
            throw new InterruptedException("the sandbox is closed");
        }
        ChildProcess process = ChildProcess.start(builder, shared, outputLimit);
        running.add(process);
        return process;
    }

    private static Run ended(RunRequest request, ChildProcess process, RunEnd end, Path shared, List<String> notes) {
        List<ResultFile> results = results(request, shared);
        Outcome outcome = end.outcome(results);
        Output stdout = process.stdout();
        Output stderr = process.stderr();
        return new Run(
                outcome,
                end.detail(outcome, request.limits(), results),
                OptionalInt.of(end.exitCode()),
                new Usage(
                        end.wallTime(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalInt.empty(),
                        stdout.written() + stderr.written()),
                stdout,
                stderr,
                results,
                notes);
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
        synchronized (this) {
            closed = true;
        }
        running.forEach(ChildProcess::kill);
        session.close();
    }
}
