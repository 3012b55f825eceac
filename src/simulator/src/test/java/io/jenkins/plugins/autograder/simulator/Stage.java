package io.jenkins.plugins.autograder.simulator;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.Registration;
import io.jenkins.plugins.autograder.simulator.world.ResourceLimits;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A simulator with a demo course for each test. Its time stands still. */
final class Stage implements BeforeEachCallback, AfterEachCallback {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final LinkedBlockingQueue<Exchange> heard = new LinkedBlockingQueue<>();
    private Simulator simulator;
    private DemoWorld demo;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        simulator = Simulator.start(SimulatorOptions.DEFAULT
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
                .withListener(heard::add));
        demo = DemoWorld.in(simulator.world());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        simulator.close();
    }

    Simulator simulator() {
        return simulator;
    }

    World world() {
        return simulator.world();
    }

    DemoWorld demo() {
        return demo;
    }

    String course() {
        return demo.course().id();
    }

    /** The second branch, as a client knows it. */
    String branch() {
        return demo.spring().id();
    }

    /** A client of the course's author, with a token of its own. */
    TestClient client() {
        return new TestClient(accessToken());
    }

    String accessToken() {
        return world().accounts().issueAccessToken(demo.user(), demo.client(), Accounts.SCOPES);
    }

    StoredFile file() {
        return world().uploads().store("grader.tar", 10, "0".repeat(64));
    }

    /** A grader of the course (first generation) or of its second branch. */
    Grader grader(Generation generation) {
        String branch = generation == Generation.V1 ? course() : branch();
        return world().graders()
                .register(new Registration(generation, branch, file(), ResourceLimits.DEFAULT, demo.user()));
    }

    /** The next call of an endpoint that was recorded, as soon as it is. */
    Exchange awaitCall(Endpoint endpoint) throws InterruptedException {
        while (true) {
            Exchange exchange = heard.poll(2, TimeUnit.MINUTES);
            if (exchange == null) {
                throw new AssertionError("no call of " + endpoint.label());
            }
            if (exchange.endpoint().filter(endpoint::equals).isPresent()) {
                return exchange;
            }
        }
    }

    List<String> labels() {
        return simulator.record().stream().map(Exchange::label).toList();
    }
}
