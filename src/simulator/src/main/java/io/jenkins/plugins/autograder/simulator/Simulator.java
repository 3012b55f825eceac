package io.jenkins.plugins.autograder.simulator;

import io.jenkins.plugins.autograder.simulator.calls.Calls;
import io.jenkins.plugins.autograder.simulator.faults.Faults;
import io.jenkins.plugins.autograder.simulator.faults.FaultyHandler;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.http.Host;
import io.jenkins.plugins.autograder.simulator.http.Recorder;
import io.jenkins.plugins.autograder.simulator.http.Server;
import io.jenkins.plugins.autograder.simulator.pages.Renderer;
import io.jenkins.plugins.autograder.simulator.pages.StatusPage;
import io.jenkins.plugins.autograder.simulator.world.SimulatorClock;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * A stand-in for accounts.coursera.org, api.coursera.org, www.coursera.org and Transloadit: one HTTP server on this machine,
 * a world behind it, and faults on demand. Safe for many threads.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT)) {
 *     Course course = simulator.world().courses().add("demo-course", "Demo");
 *     simulator.faults().arm("register-v2=lost-answer");
 *     // let a client work against simulator.api()
 *     assertThat(simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {
    private final World world;
    private final SimulatorClock clock;
    private final Faults faults = new Faults();
    private final Recorder recorder;
    private final Renderer renderer = new Renderer();
    private final Server server;

    private Simulator(SimulatorOptions options) throws IOException {
        clock = new SimulatorClock(options.clock());
        world = new World(clock, options.seed());
        recorder = new Recorder(options.listener());
        server = Server.start(
                new InetSocketAddress(options.address(), options.port()),
                new FaultyHandler(new Calls(world, renderer), faults, world),
                this::page,
                recorder,
                clock);
    }

    /**
     * Start one, with an empty world.
     *
     * @throws IOException if it cannot listen at the address
     */
    public static Simulator start(SimulatorOptions options) throws IOException {
        return new Simulator(options);
    }

    private Answer page(String path) {
        return switch (path) {
            case "/" -> renderer.status(new StatusPage(address(), world, faults, record()));
            case "/simulator.css" -> renderer.style();
            default -> Answer.text(404, "text/plain", "There is nothing here. The simulator's page is at /");
        };
    }

    /** What stands for {@code https://accounts.coursera.org}. Paths follow it as they do there. */
    public URI accounts() {
        return base(Host.ACCOUNTS);
    }

    /** What stands for {@code https://api.coursera.org}: its calls begin with {@code /api/}, as they do there. */
    public URI api() {
        return base(Host.API);
    }

    /** What stands for {@code https://www.coursera.org}: its calls begin with {@code /api/}, as they do there. */
    public URI www() {
        return base(Host.WWW);
    }

    /**
     * What stands for {@code https://api2.transloadit.com}. The host that it names for an upload is host and port of the
     * simulator; the scheme to use with it is that of this address.
     */
    public URI transloadit() {
        return base(Host.TRANSLOADIT);
    }

    private URI base(Host host) {
        return address().resolve(host.prefix());
    }

    /** The page for people. */
    public URI address() {
        return server.address();
    }

    public World world() {
        return world;
    }

    /** The time of the world, which can be set forward. */
    public SimulatorClock clock() {
        return clock;
    }

    public Faults faults() {
        return faults;
    }

    /** All calls so far. A call is recorded before its answer is sent. */
    public List<Exchange> record() {
        return recorder.all();
    }

    /** All calls of an endpoint so far. */
    public List<Exchange> record(Endpoint endpoint) {
        return record().stream()
                .filter(exchange -> exchange.endpoint().filter(endpoint::equals).isPresent())
                .toList();
    }

    /** Stop to listen, and cut what is under way. */
    @Override
    public void close() {
        server.close();
    }
}
