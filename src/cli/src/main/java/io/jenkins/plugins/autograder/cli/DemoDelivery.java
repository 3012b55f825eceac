package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.AttachLedger;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.DirectoryArtefact;
import io.jenkins.plugins.autograder.coursera.Patience;
import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Publication;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.UploadRequest;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.Backoff;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.report.DeliveryReport;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings a grader of the demo to a Coursera that lasts as long as the demo. */
final class DemoDelivery {
    private static final Backoff SHORT = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Console console;
    private final OutputOptions output;

    DemoDelivery(Console console, OutputOptions output) {
        this.console = console;
        this.output = output;
    }

    /**
     * Plan, upload, attach, publish, and report.
     *
     * @param grader a directory with a Dockerfile
     * @param shown the directory as people know it
     * @param report where the report goes
     * @return the exit code
     */
    int run(Path grader, String shown, Path report) throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT)) {
            DemoWorld world = DemoWorld.in(simulator.world());
            // What takes Coursera half an hour takes three looks here.
            simulator.world().rules().processing(Processing.lasting(3));
            Coursera coursera = coursera(simulator, world);
            Artefact artefact = new DirectoryArtefact(grader, "words.zip");
            Receipt receipt = coursera.receipts()
                    .upload(
                            new UploadRequest(
                                    Generation.V2,
                                    world.course().id(),
                                    List.of(
                                            new PartRef(DemoWorld.WORDS, "count"),
                                            new PartRef(DemoWorld.WORDS, "longest")),
                                    Resources.DEFAULT,
                                    false),
                            artefact)
                    .publishing(List.of(DemoWorld.WORDS));
            List<Plan.Entry> plan = coursera.plan(receipt);
            Files.createDirectories(report);
            Receipt end = deliver(coursera, receipt, artefact, new ReceiptFile(report.resolve("at-work.json")), shown);
            print(end, DeliveryReport.write(end, plan, report));
            return end.isDone() ? ExitCode.OK : ExitCode.NOT_AS_EXPECTED;
        }
    }

    private Receipt deliver(Coursera coursera, Receipt receipt, Artefact artefact, ReceiptFile file, String shown)
            throws Exception {
        console.out()
                .println("Uploading " + Visible.oneLine(shown)
                        + " to a Coursera that is simulated on this machine, and publishing it");
        UploadPrinter printer = new UploadPrinter(console, output, console.out());
        Receipt uploaded = coursera.uploader().run(receipt, Optional.of(artefact), file, printer);
        Receipt end = coursera.publisher().run(uploaded, LIMIT, file, printer);
        Files.delete(file.path());
        return end;
    }

    private void print(Receipt end, Path page) {
        Style style = output.style(console);
        console.out().println("Grader id: " + Visible.oneLine(end.grader().id().orElse("none")));
        end.attachments().forEach(each -> console.out()
                .println("Attached to " + Visible.oneLine(each.part().toString())));
        for (Publication publication : end.publications()) {
            boolean published = publication.state() == Publication.State.PUBLISHED;
            console.out()
                    .println((published ? style.good("✓") : style.bad("✗")) + " " + publication.item() + "  "
                            + (published ? "published" : Visible.oneLine(publication.message())));
        }
        console.out().println("Report: " + Visible.oneLine(page.toString()));
    }

    private static Coursera coursera(Simulator simulator, DemoWorld world) {
        String token = simulator.world().accounts().issueAccessToken(world.user(), world.client(), Accounts.SCOPES);
        Patience patience = new Patience(LIMIT, LIMIT, LIMIT, SHORT, SHORT, SHORT);
        return new Coursera(
                Endpoints.simulator(simulator.address()),
                TransloaditAccount.COURSERA,
                TokenSource.fixed(Secret.of(token)),
                new Coursera.Means(
                        new JdkConnector(Main.version()), RetryPolicy.USUAL, patience, Time.real(), CallListener.NONE),
                AttachLedger.NONE);
    }
}
