package io.jenkins.plugins.autograder.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The program as processes of its own, as talkative as it gets, and all that others could see of it. */
final class TalkativeProgram {
    private static final int LINES_BETWEEN_LOOKS = 100;

    private final Path directory;
    private final Map<String, String> environment;
    private final List<String> said = new ArrayList<>();
    private final Set<String> commandLines = new HashSet<>();

    /** @param directory to work in, and for temporary files */
    TalkativeProgram(Path directory, Map<String, String> environment) throws IOException {
        this.directory = directory;
        this.environment = environment;
        Files.createDirectory(directory.resolve("tmp"));
        Files.writeString(directory.resolve("logging.properties"), """
                handlers = java.util.logging.ConsoleHandler
                .level = ALL
                java.util.logging.ConsoleHandler.level = ALL
                jdk.event.security.level = OFF
                """);
    }

    /** Everything that was printed and logged, by line. */
    List<String> said() {
        return said;
    }

    /** What the system shows to everybody of each process and of those that it started. */
    Set<String> commandLines() {
        return commandLines;
    }

    /** Run it, with nobody at the keyboard; the exit code. */
    int run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        process.getOutputStream().close();
        read(process, line -> Optional.empty());
        return process.waitFor();
    }

    /**
     * Run it.
     *
     * @param person who reads each line, and types something in the end
     */
    int run(Function<String, Optional<String>> person, String... args) throws IOException, InterruptedException {
        Process process = start(args);
        read(process, person);
        return process.waitFor();
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + directory.resolve("logging.properties"),
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-Dautograder.trace=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Collections.addAll(command, args);
        command.add("-v");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void read(Process process, Function<String, Optional<String>> person) throws IOException {
        int lines = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (lines++ % LINES_BETWEEN_LOOKS == 0) {
                    look(process);
                }
                Optional<String> typed = person.apply(line);
                if (typed.isPresent()) {
                    try (OutputStream keyboard = process.getOutputStream()) {
                        keyboard.write((typed.get() + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    /** Not by ProcessHandle, which shows the beginning of a long command line only. */
    private void look(Process process) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(each -> {
            try {
                commandLines.add(
                        Files.readString(Path.of("/proc/" + each.pid() + "/cmdline"), StandardCharsets.ISO_8859_1));
            } catch (IOException | UncheckedIOException e) {
                // It has ended.
            }
        });
    }
}
