package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Grades every example of a suite, and holds each grade against what is expected of it. */
public final class SuiteRunner {
    private final Sandbox sandbox;
    private final Clock clock;

    /** @param sandbox stays open; whoever opened it closes it */
    public SuiteRunner(Sandbox sandbox) {
        this(sandbox, Clock.systemUTC());
    }

    /**
     * @param sandbox stays open; whoever opened it closes it
     * @param clock tells when the suite starts and ends
     */
    public SuiteRunner(Sandbox sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /**
     * Run a suite and wait for its end.
     *
     * <p>If this thread is interrupted, or the engine is lost, the runs that are under way are stopped and the rest is
     * left out: the result then holds what there is, and says why it ended. The thread stays interrupted.
     *
     * @return the result, for the caller to close
     * @throws SuiteException if {@link SuiteRequest#only} picks no example
     * @throws SandboxException if the image cannot be looked up, before the first run
     * @throws IOException if there is no room for the results
     */
    public SuiteResult run(SuiteRequest request, SuiteListener listener)
            throws SuiteException, SandboxException, IOException {
        Suite suite = request.suite();
        boolean wantsChecks = request.standingChecks() && suite.settings().standingChecks();
        try (StandingChecks checks = wantsChecks ? StandingChecks.of(suite) : StandingChecks.NONE) {
            List<Example> all = Stream.concat(suite.examples().stream(), checks.examples().stream())
                    .toList();
            List<Example> selected = request.only().isPresent()
                    ? Selection.of(all, request.only().get(), suite)
                    : all;
            List<Example> examples = request.shard().pick(selected);
            Image image = sandbox.image(request.image());
            return run(request, examples, image, listener);
        }
    }

    private SuiteResult run(SuiteRequest request, List<Example> examples, Image image, SuiteListener listener)
            throws IOException {
        Profile profile = request.profileInForce();
        Instant started = clock.instant();
        ResultSpool spool = new ResultSpool(examples.size());
        try {
            ExampleRunner runner = new ExampleRunner(new GradeRunner(sandbox), request, profile);
            SuiteExecution execution = new SuiteExecution(examples, runner, spool, listener);
            execution.run(request.parallel(), request.failFast());
            SuiteResult.SuiteInfo info = new SuiteResult.SuiteInfo(
                    request.suite().directory(),
                    image,
                    profile.name(),
                    request.limitsInForce(),
                    sandbox.description(),
                    sandbox.isolates(),
                    request.repeat(),
                    new SuiteResult.Asked(
                            request.limits(), request.only(), request.failFast(), request.standingChecks()),
                    started,
                    Duration.between(started, clock.instant()));
            return new SuiteResult(info, execution.counts(), execution.interruption(), spool);
        } catch (IOException | RuntimeException | Error e) {
            spool.close();
            throw e;
        }
    }
}
