package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.AttachLedger;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.ImageArtefact;
import io.jenkins.plugins.autograder.coursera.Progress;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.ReceiptStore;
import io.jenkins.plugins.autograder.coursera.UploadListener;
import io.jenkins.plugins.autograder.coursera.UploadRequest;
import io.jenkins.plugins.autograder.coursera.ZipArtefact;
import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import io.jenkins.plugins.autograder.sandbox.ImageExport;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** How fast an upload is, against what it stands on: the engine that gives the image, and a bare POST of the zip. */
final class UploadRates {
    private static final double GOAL = 0.9;
    private static final double ROAD_SECONDS = 2;
    private static final int MEGABYTE = 1_000_000;
    private static final String COURSE = "iRl53_BWEeW4_wr--Yv6Aw";

    private final Setting setting;

    UploadRates(Setting setting) {
        this.setting = setting;
    }

    /**
     * Measure.
     *
     * @param rounds of each, one after the other
     * @param zipMegabytes size of the zip
     */
    void measure(int rounds, int zipMegabytes) throws Exception {
        setting.report().table("Uploads", "what", "ours", "against", "ratio", "target", "");
        try (UploadSink sink = new UploadSink();
                DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            image(sandbox, sink, rounds);
            zip(sink, rounds, zipMegabytes);
            road(sandbox, rounds);
        }
    }

    private void image(DockerSandbox sandbox, UploadSink sink, int rounds) throws Exception {
        setting.report().progress("uploads: an image");
        Artefact image = image(sandbox, setting.image().name());
        Samples engine = new Samples();
        Samples ours = new Samples();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long bytes;
            try (InputStream in = image.open()) {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            }
            engine.add(rate(bytes, start));
            Transfer transfer = new Transfer();
            upload(sink.address(), Generation.V1, COURSE, "token", image, ReceiptStore.NONE, transfer);
            ours.add(transfer.rate(bytes));
        }
        row("`coursera-v1`: an image, MB/s", ours, "the engine alone", engine);
    }

    private static Artefact image(DockerSandbox sandbox, String name) throws Exception {
        ImageExport export = sandbox.export(name);
        return new ImageArtefact(name, "bench.tar", export.image().id(), OptionalLong.empty(), () -> {
            try {
                return export.open();
            } catch (SandboxException e) {
                throw new IOException(e);
            }
        });
    }

    private void zip(UploadSink sink, int rounds, int megabytes) throws Exception {
        setting.report().progress("uploads: a zip");
        Path zip = setting.scratch().resolve("large.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            byte[] chunk = new byte[MEGABYTE];
            new Random(1).nextBytes(chunk);
            for (int i = 0; i < megabytes; i++) {
                out.write(chunk);
            }
        }
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Samples bare = new Samples();
        Samples ours = new Samples();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            client.send(
                    HttpRequest.newBuilder(sink.address().resolve("/assemblies/bare"))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> open(zip)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            bare.add(rate(Files.size(zip), start));
            Transfer transfer = new Transfer();
            upload(
                    sink.address(),
                    Generation.V2,
                    COURSE,
                    "token",
                    new ZipArtefact(zip, "large.zip"),
                    ReceiptStore.NONE,
                    transfer);
            ours.add(transfer.rate(Files.size(zip)));
        }
        Files.delete(zip);
        row("`coursera-v2`: a zip, MB/s", ours, "a bare streaming POST", bare);
    }

    private static InputStream open(Path zip) {
        try {
            return Files.newInputStream(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String what, Samples ours, String against, Samples others) {
        Samples ratio = ours.over(others);
        setting.report()
                .row(
                        what,
                        ours.show("%.0f"),
                        against + ": " + others.show("%.0f"),
                        ratio.show("%.2f"),
                        "≥ " + GOAL,
                        Report.verdict(ratio.median() >= GOAL));
    }

    /** The whole road, with a simulator that does what it has to. */
    private void road(DockerSandbox sandbox, int rounds) throws Exception {
        setting.report().progress("uploads: the whole road of a grader of 10 MB");
        Path context = Files.createDirectory(setting.scratch().resolve("ten"));
        byte[] content = new byte[10 * MEGABYTE];
        new Random(2).nextBytes(content);
        Files.write(context.resolve("content"), content);
        Files.writeString(context.resolve("Dockerfile"), "FROM scratch\nCOPY content /content\n");
        String name = setting.image().name() + "-ten";
        new ImageBuilder(sandbox.engine()).build(context, name, line -> {});
        Samples seconds = new Samples();
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT)) {
            DemoWorld world = DemoWorld.in(simulator.world());
            String token = simulator.world().accounts().issueAccessToken(world.user(), world.client(), Accounts.SCOPES);
            Artefact image = image(sandbox, name);
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                Receipt end = upload(
                        simulator.address(),
                        Generation.V1,
                        world.course().id(),
                        token,
                        image,
                        new ReceiptFile(setting.scratch().resolve("receipt.json")),
                        UploadListener.NONE);
                seconds.add((System.nanoTime() - start) / 1e9);
                if (!end.isDone()) {
                    throw new IllegalStateException("not done: " + end);
                }
            }
        } finally {
            Programs.run("docker", "image", "rm", "--force", name);
        }
        setting.report()
                .row(
                        "`coursera-v1`: 10 MB, uploaded, registered and attached, s",
                        seconds.show("%.2f"),
                        "a fixed sleep of 20 s in the old tool",
                        String.format(Locale.ROOT, "%.2f", seconds.median() / 20),
                        "< 2 s",
                        Report.verdict(seconds.median() < ROAD_SECONDS));
    }

    private static Receipt upload(
            URI address,
            Generation generation,
            String course,
            String token,
            Artefact artefact,
            ReceiptStore store,
            UploadListener listener)
            throws Exception {
        Endpoints endpoints = Endpoints.simulator(address);
        Coursera coursera = new Coursera(
                endpoints,
                TransloaditAccount.COURSERA,
                TokenSource.fixed(Secret.of(token)),
                Coursera.Means.of(new JdkConnector("bench"), CallListener.NONE),
                AttachLedger.NONE);
        UploadRequest request = new UploadRequest(
                generation, course, List.of(new PartRef(DemoWorld.WORDS, "count")), Resources.DEFAULT, false);
        return coursera.uploader()
                .run(coursera.receipts().upload(request, artefact), Optional.of(artefact), store, listener);
    }

    /** Times the upload itself, from before its source is opened until the service has answered; not the calls around. */
    private static final class Transfer implements UploadListener {
        private long begun;
        private long ended;

        @Override
        public void said(String what) {
            if (what.startsWith("Uploading ")) {
                begun = System.nanoTime();
            }
        }

        @Override
        public void progress(Progress progress) {
            ended = System.nanoTime();
        }

        double rate(long bytes) {
            return bytes / (double) MEGABYTE / ((ended - begun) / 1e9);
        }
    }

    private static double rate(long bytes, long start) {
        return bytes / (double) MEGABYTE / ((System.nanoTime() - start) / 1e9);
    }
}
