package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.Call;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.Connector;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.TestTime;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Somebody who works with a simulated Coursera, in time that passes only while they sleep. */
final class Rehearsal implements AutoCloseable {
    static final PartRef COUNT = new PartRef(DemoWorld.WORDS, "count");
    static final PartRef LONGEST = new PartRef(DemoWorld.WORDS, "longest");
    static final PartRef GREET = new PartRef(DemoWorld.GREETING, "greet");

    private final Simulator simulator;
    private final DemoWorld world;
    private final TestTime time = new TestTime();
    private final List<String> said = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();
    private final Kept kept = new Kept();
    private UnaryOperator<Connector> between = UnaryOperator.identity();
    private String token;

    Rehearsal() {
        try {
            simulator = Simulator.start(SimulatorOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world = DemoWorld.in(simulator.world());
        token = simulator.world().accounts().issueAccessToken(world.user(), world.client(), Accounts.SCOPES);
    }

    Simulator simulator() {
        return simulator;
    }

    DemoWorld world() {
        return world;
    }

    TestTime time() {
        return time;
    }

    String course() {
        return world.course().id();
    }

    /** What the listener was told. */
    List<String> said() {
        return said;
    }

    List<Progress> progress() {
        return progress;
    }

    Kept kept() {
        return kept;
    }

    /** Put something between us and the network. */
    void between(UnaryOperator<Connector> connector) {
        between = connector;
    }

    void token(String other) {
        token = other;
    }

    /** As a process sees it that has just started. */
    Coursera coursera() {
        Endpoints endpoints = Endpoints.simulator(simulator.address());
        Time passing = new Time(
                time::now,
                wait -> {
                    time.time().sleep(wait);
                    simulator.clock().advance(wait);
                },
                () -> 1.0);
        return new Coursera(
                endpoints,
                TransloaditAccount.COURSERA,
                TokenSource.fixed(Secret.of(token)),
                new Coursera.Means(
                        between.apply(new JdkConnector("test")),
                        RetryPolicy.USUAL,
                        new Patience(
                                Duration.ofSeconds(20),
                                Duration.ofMinutes(30),
                                Duration.ofMinutes(2),
                                Patience.USUAL.poll(),
                                Patience.USUAL.lookUp(),
                                Patience.USUAL.processing()),
                        passing,
                        new CallListener() {
                            @Override
                            public void again(Call call, String why, Duration wait) {
                                said.add("again: " + why);
                            }
                        }),
                kept);
    }

    UploadListener listener() {
        return new UploadListener() {
            @Override
            public void said(String what) {
                said.add(what);
            }

            @Override
            public void progress(Progress now) {
                progress.add(now);
            }
        };
    }

    /** A new receipt. */
    Receipt receipt(Generation generation, Artefact artefact, PartRef... parts) {
        return receipt(generation, course(), artefact, parts);
    }

    /** A new receipt, of a course that is named by its id or its slug. */
    Receipt receipt(Generation generation, String course, Artefact artefact, PartRef... parts) {
        return coursera()
                .receipts()
                .upload(new UploadRequest(generation, course, List.of(parts), Resources.DEFAULT, false), artefact);
    }

    Receipt upload(Receipt receipt, Artefact artefact) throws Exception {
        return coursera().uploader().run(receipt, Optional.of(artefact), kept, listener());
    }

    /** Go on with what was kept. */
    Receipt resume(Artefact artefact) throws Exception {
        return upload(kept.read(), artefact);
    }

    Receipt publish(Receipt receipt, Duration limit) throws Exception {
        return coursera().publisher().run(receipt, limit, kept, listener());
    }

    /** The grader that a part has in its draft. */
    Optional<String> graderOf(PartRef ref) {
        return part(ref).grader();
    }

    /** The grader that learners meet. */
    Optional<String> publishedGraderOf(PartRef ref) {
        return part(ref).published();
    }

    private Part part(PartRef ref) {
        return simulator
                .world()
                .courses()
                .assignment(course(), ref.item())
                .flatMap(assignment -> assignment.part(ref.part()))
                .orElseThrow();
    }

    int registered() {
        return simulator.world().graders().all().size();
    }

    int stored() {
        return simulator.world().uploads().files().size();
    }

    List<Exchange> calls(Endpoint endpoint) {
        return simulator.record(endpoint);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
