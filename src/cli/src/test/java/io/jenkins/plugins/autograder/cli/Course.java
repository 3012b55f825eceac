package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A simulated Coursera, and somebody at a terminal who talks to it. */
final class Course implements AutoCloseable {
    private final Path directory;
    private final Simulator simulator;
    private final DemoWorld world;
    private final Map<String, String> environment = new HashMap<>();
    private String typed = "";

    /** @param directory for the settings and whatever else is written */
    Course(Path directory) {
        this.directory = directory;
        try {
            simulator = Simulator.start(SimulatorOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world = DemoWorld.in(simulator.world());
        environment.put("COURSERA_SIMULATOR", simulator.address().toString());
        environment.put("AUTOGRADER_HOME", directory.resolve("settings").toString());
        environment.put("HOME", directory.toString());
        environment.put(
                "COURSERA_TOKEN",
                simulator.world().accounts().issueAccessToken(world.user(), world.client(), Accounts.SCOPES));
    }

    Simulator simulator() {
        return simulator;
    }

    DemoWorld world() {
        return world;
    }

    String id() {
        return world.course().id();
    }

    Map<String, String> environment() {
        return environment;
    }

    Course types(String line) {
        typed = line;
        return this;
    }

    /** A zip with a Dockerfile at its top. */
    Path zip() throws IOException {
        Path zip = directory.resolve("PythonGrader.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Dockerfile"));
            out.write("FROM debian:bookworm-slim\nUSER 1000\nENTRYPOINT [\"/grader/run\"]\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    /** A receipt's place. */
    Path receipt() {
        return directory.resolve("receipt.json");
    }

    Terminal.Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                stream(out),
                stream(err),
                false,
                false,
                environment,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        int exitCode = CommandLines.of(console).execute(args);
        return new Terminal.Result(
                exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The words of a line. */
    Terminal.Result type(String line) {
        return run(
                Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
