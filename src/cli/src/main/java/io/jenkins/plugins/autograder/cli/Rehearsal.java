package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Branch;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.Part;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A simulator with a small course, for a person who watches. */
final class Rehearsal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean calls;

    /**
     * A rehearsal.
     *
     * @param calls whether to print a line for each call
     */
    Rehearsal(Console console, boolean calls) {
        this.out = console.out();
        this.calls = calls;
    }

    int run(InetAddress address, int port, List<String> faults, Duration processing, boolean grant) throws IOException {
        SimulatorOptions options =
                SimulatorOptions.DEFAULT.withAddress(address).withPort(port).withListener(this::print);
        try (Simulator simulator = start(options)) {
            simulator
                    .world()
                    .rules()
                    .processing(Processing.lasting(processing))
                    .consent(grant ? Consent.GRANTED : Consent.ASKED);
            faults.forEach(simulator.faults()::arm);
            introduce(simulator, DemoWorld.in(simulator.world()));
            awaitEnd();
            out.println("The simulator has ended; calls: " + simulator.record().size());
        }
        return ExitCode.OK;
    }

    private static Simulator start(SimulatorOptions options) throws IOException {
        try {
            return Simulator.start(options);
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "the simulator cannot listen at %s, port %d (%s); choose another --port, or none"
                            .formatted(options.address().getHostAddress(), options.port(), e.getMessage()),
                    e);
        }
    }

    /** Until the process is told to end. */
    private static void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // That was the word.
        }
    }

    private void introduce(Simulator simulator, DemoWorld demo) {
        out.println("Simulator of Coursera: " + simulator.address() + "/ (Ctrl-C ends it)");
        out.println();
        out.println("To use it, in another terminal:");
        out.printf("  export COURSERA_SIMULATOR=%s%n", simulator.address());
        out.printf(
                "  export COURSERA_CLIENT_ID=%s COURSERA_CLIENT_SECRET=%s%n",
                demo.client().id(), demo.client().secret());
        out.println("  autograder configure authorize");
        out.println();
        out.println("A refresh token of that client, for what cannot authorize, the same in each rehearsal:");
        out.println("  " + simulator.world().accounts().issueRefreshToken(demo.user(), demo.client()));
        out.println();
        out.println("The hosts, for other programs:");
        out.printf("  accounts.coursera.org   %s%n", simulator.accounts());
        out.printf("  api.coursera.org        %s%n", simulator.api());
        out.printf("  www.coursera.org        %s%n", simulator.www());
        out.printf("  api2.transloadit.com    %s%n", simulator.transloadit());
        out.println();
        out.println("What there is:");
        out.printf("  course  %-16s  %s%n", demo.course().slug(), demo.course().id());
        for (Branch branch : demo.course().branches()) {
            out.printf("  branch  %-16s  %s%n", branch.name(), branch.id());
        }
        for (Assignment item :
                simulator.world().courses().assignments(demo.course().id())) {
            out.printf(
                    "  item    %-16s  parts %s%n",
                    item.item(), item.parts().stream().map(Part::id).collect(Collectors.joining(", ")));
        }
        for (String armed : simulator.faults().armed()) {
            out.printf("  fault   %s%n", armed);
        }
        out.println();
    }

    /** Called by the simulator's threads, one at a time. */
    private void print(Exchange exchange) {
        if (calls) {
            out.println(TIME.format(exchange.at()) + "  " + Visible.oneLine(exchange.line()));
        }
    }
}
