package io.jenkins.plugins.autograder.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One run of a container that is ready: attach, start, watch, look at the end, fetch the results. */
final class DockerRun {
    /** What a call may last beyond the run that it waits for: the time to start it, and to be rid of it. */
    private static final Duration SPARE = Duration.ofMinutes(2);

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
        Duration longest = limits.wallTime().plus(SPARE);
        Meter meter = new Meter(container.id(), workshop.stats());
        try (RunWatch watch = new RunWatch(engine, container.id(), limits, meter, workshop.clock());
                EngineResponse stream = engine.call("listen to the run", () -> engine.api()
                        .attach(container.id(), request.launch().map(Launch::open), longest))) {
            RunOutput output = new RunOutput(limits.output(), () -> watch.stop(Outcome.OUTPUT_LIMIT));
            Optional<String> refusal = start();
            if (refusal.isPresent()) {
                return Run.neverStarted(refusal.get(), request, container.notes());
            }
            long started = System.nanoTime();
            watch.start();
            engine.does("listen to the run", () -> output.read(stream.getBody()));
            // A grader that closes its streams may run on.
            engine.does("wait for the end of the run", () -> engine.api().await(container.id(), longest));
            Duration measured = Duration.ofNanos(System.nanoTime() - started);
            watch.end();
            meter.sample();
            return ended(output, watch, meter, measured);
        }
    }

    /** Start the container; the diagnosis if its entry point cannot be executed. */
    private Optional<String> start() throws SandboxException, InterruptedException {
        return engine.call("start the container", () -> {
            try {
                engine.api().start(container.id());
                return Optional.empty();
            } catch (EngineRefusal e) {
                Optional<String> refusal =
                        EntryPoint.refused(EngineFailures.reason(e), container.command(), container.files());
                if (refusal.isEmpty()) {
                    throw e;
                }
                return refusal;
            }
        });
    }

    private Run ended(RunOutput output, RunWatch watch, Meter meter, Duration measured)
            throws SandboxException, InterruptedException {
        Json state = engine.call(
                "look at how the run ended",
                () -> engine.api().container(container.id()).at("State"));
        List<ResultFile> results = results();
        int exitCode = (int) state.at("ExitCode").number().orElse(-1);
        Output stdout = output.stdout();
        Output stderr = output.stderr();
        Duration wallTime = RunEnd.wallTime(
                        state.at("StartedAt").text().orElse(""),
                        state.at("FinishedAt").text().orElse(""))
                .orElse(measured);
        RunEnd end = new RunEnd(
                exitCode,
                state.at("OOMKilled").isTrue() || meter.oomKilled(),
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
}
