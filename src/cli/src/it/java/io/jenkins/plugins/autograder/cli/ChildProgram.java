package io.jenkins.plugins.autograder.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The program as a process of its own, with a keyboard that is a pipe, and signals. */
final class ChildProgram {
    private ChildProgram() {}

    static Process start(String... args) throws IOException {
        return start(List.of(), args);
    }

    /** Start it with options of the Java machine. */
    static Process start(List<String> javaOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // Those of the launcher, as far as they change what is loaded.
        command.addAll(
                List.of("-Dpicocli.disable.closures=true", "-Dpicocli.converters.excludes=java[.](sql|time)[.].*"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        Collections.addAll(command, args);
        return new ProcessBuilder(command).start();
    }

    /** Run it with these lines typed, and wait for its end. */
    static Terminal.Result run(String typed, String... args) throws IOException, InterruptedException {
        Process program = start(args);
        try (OutputStream keyboard = program.getOutputStream()) {
            keyboard.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        return end(program, "");
    }

    /** Wait for its end; what it prints until then follows what was read already. */
    static Terminal.Result end(Process program, String read) throws InterruptedException {
        try {
            String out = read + new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Terminal.Result(program.waitFor(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
