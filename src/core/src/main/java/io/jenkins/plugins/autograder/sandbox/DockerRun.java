package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.AttachContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.WaitResponse;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a container that is ready: attach, start, watch, look at the end, fetch the results. */
final class DockerRun {
    /** How long a killed run may take to be gone before we go on without it. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(15);

    /** As long as any other call may take. */
    private static final Duration TO_LISTEN = Duration.ofSeconds(60);

    private final Workshop workshop;
    private final DockerEngine engine;
    private final GraderContainer container;
    private final RunRequest request;

    DockerRun(Workshop workshop, GraderContainer container, RunRequest request) {
        this.workshop = workshop;
        this.engine = workshop.engine();
        this.container = container;
        this.request = request;
    }

    Run execute() throws SandboxException, InterruptedException {
        Limits limits = request.limits();
        Meter meter = new Meter(container.id(), workshop.stats());
        try (RunWatch watch = new RunWatch(engine, container.id(), limits, meter, workshop.clock());
                OutputCollector output = new OutputCollector(limits.output(), () -> watch.stop(Outcome.OUTPUT_LIMIT))) {
            attach(output);
            if (!await(output.attached(), TO_LISTEN)) {
                throw new IOException("it did not let us listen within " + TO_LISTEN.toSeconds() + " s");
            }
            Optional<String> refusal = start();
            long started = System.nanoTime();
            if (refusal.isPresent()) {
                return Run.neverStarted(refusal.get(), request, container.notes());
            }
            watch.start();
            awaitEnd(output, watch, started);
            meter.sample();
            return ended(output, watch, meter, Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException e) {
            throw new SandboxException(
                    Reason.ENGINE_LOST,
                    "the Docker engine at " + engine.address() + " was lost while we tried to listen to the run ("
                            + e.getMessage() + "); see whether it still runs (docker info), then start again",
                    e);
        }
    }

    private void attach(OutputCollector output) {
        AttachContainerCmd attach = engine.client()
                .attachContainerCmd(container.id())
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true);
        request.launch().ifPresent(launch -> attach.withStdIn(launch.open()));
        attach.exec(output);
    }

    /** Start the container; the diagnosis if its entry point cannot be executed. */
    private Optional<String> start() throws SandboxException, InterruptedException {
        return engine.call("start the container", () -> {
            try {
                engine.client().startContainerCmd(container.id()).exec();
                return Optional.empty();
            } catch (DockerException e) {
                Optional<String> refusal =
                        EntryPoint.refused(EngineFailures.reason(e), container.command(), container.files());
                if (refusal.isEmpty()) {
                    throw e;
                }
                return refusal;
            }
        });
    }

    private void awaitEnd(OutputCollector output, RunWatch watch, long started)
            throws SandboxException, InterruptedException {
        Duration limit = request.limits().wallTime();
        if (!await(output.ended(), left(limit, started))) {
            watch.stop(Outcome.TIMEOUT);
            await(output.ended(), AFTER_KILL);
        }
        // A grader that closes its streams may run on.
        engine.call("wait for the end of the run", () -> {
            try (Exit exit = new Exit()) {
                engine.client().waitContainerCmd(container.id()).exec(exit);
                if (!exit.within(watch.stopReason().isPresent() ? AFTER_KILL : left(limit, started))) {
                    watch.stop(Outcome.TIMEOUT);
                    exit.within(AFTER_KILL);
                }
                return exit;
            }
        });
    }

    private static Duration left(Duration limit, long started) {
        Duration left = limit.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Run ended(OutputCollector output, RunWatch watch, Meter meter, Duration measured)
            throws SandboxException, InterruptedException {
        ContainerState state = engine.call(
                "look at how the run ended",
                () -> engine.client().inspectContainerCmd(container.id()).exec().getState());
        List<ResultFile> results = results();
        int exitCode = Optional.ofNullable(state.getExitCodeLong()).orElse(-1L).intValue();
        Output stdout = output.stdout();
        Output stderr = output.stderr();
        Duration wallTime = RunEnd.wallTime(state).orElse(measured);
        RunEnd end = new RunEnd(
                exitCode,
                Boolean.TRUE.equals(state.getOOMKilled()) || meter.oomKilled(),
                meter.processesRefused(request.limits().processes()),
                stopReason(watch, exitCode),
                EntryPoint.failed(exitCode, stdout, stderr, container.command(), container.files()),
                wallTime);
        Outcome outcome = end.outcome(results);
        return new Run(
                outcome,
                end.detail(outcome, request.limits(), results),
                OptionalInt.of(exitCode),
                new Usage(
                        wallTime,
                        meter.cpuTime(),
                        meter.peakMemory(),
                        meter.peakProcesses(),
                        stdout.written() + stderr.written()),
                stdout,
                stderr,
                results,
                container.notes());
    }

    private static Optional<Outcome> stopReason(RunWatch watch, int exitCode) {
        Optional<Outcome> reason = watch.stopReason();
        return reason.isEmpty() && exitCode != 0 && watch.filledTheDisk() ? Optional.of(Outcome.DISK_LIMIT) : reason;
    }

    private List<ResultFile> results() throws SandboxException, InterruptedException {
        List<ResultFile> results = new ArrayList<>();
        for (String path : request.profile().resultPaths()) {
            results.add(engine.call(
                    "read " + path,
                    () -> container.files().read(path, request.limits().result())));
        }
        return results;
    }

    /** Whether the future completed in time. */
    private boolean await(CompletableFuture<Void> future, Duration time) throws SandboxException, InterruptedException {
        try {
            future.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return engine.call("listen to the run", () -> {
                throw e.getCause() instanceof Exception cause ? cause : e;
            });
        }
    }

    /** Waits for the container's end. */
    private static final class Exit extends ResultCallback.Adapter<WaitResponse> {
        boolean within(Duration time) throws InterruptedException {
            return awaitCompletion(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
