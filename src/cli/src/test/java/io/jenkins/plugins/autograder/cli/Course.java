package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A simulated Coursera, and somebody at a terminal who talks to it. */
final class Course implements AutoCloseable {
    private final Path directory;
    private final Simulator simulator;
    private final DemoWorld world;
    private final Map<String, String> environment = new HashMap<>();
    private String typed = "";
    private Consumer<String> reader = line -> {};

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

    /** Somebody who reads each line of standard error before the command goes on. */
    Course readBy(Consumer<String> person) {
        reader = person;
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
        ByteArrayOutputStream err = new Screen();
        Console console = new Console(stream(out), stream(err), false, false, environment, new Keyboard());
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

    /** Shows each line to the person. */
    private final class Screen extends ByteArrayOutputStream {
        private int read;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            String unread = toString(StandardCharsets.UTF_8).substring(read);
            for (int end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
                read += end + 1;
                reader.accept(unread.substring(0, end));
                unread = unread.substring(end + 1);
            }
        }
    }

    /** What is typed by the time that the command wants to know. */
    private final class Keyboard extends InputStream {
        private @Nullable InputStream keys;

        @Override
        public int read() throws IOException {
            if (keys == null) {
                keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
            }
            return keys.read();
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
