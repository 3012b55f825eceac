package io.jenkins.plugins.autograder.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that goes on until it is told to end, and somebody who reads what it prints meanwhile. */
final class RunningCommand implements AutoCloseable {
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final BufferedReader out;
    private final Thread thread;

    private RunningCommand(BufferedReader out, PrintStream console, String... args) {
        this.out = out;
        Console quiet = new Console(console, new PrintStream(new ByteArrayOutputStream()), false, false, Map.of());
        thread = new Thread(
                () -> {
                    exitCode.complete(CommandLines.of(quiet).execute(args));
                    console.close();
                },
                "running-command");
        thread.setDaemon(true);
    }

    static RunningCommand start(String... args) throws IOException {
        PipedInputStream in = new PipedInputStream(1 << 16);
        PrintStream console = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
        RunningCommand command = new RunningCommand(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), console, args);
        command.thread.start();
        return command;
    }

    /** The lines up to the next empty one. */
    List<String> paragraph() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    String line() throws IOException {
        return out.readLine();
    }

    /** Interrupt it as Ctrl-C does, and wait for its end. */
    int end() throws Exception {
        thread.interrupt();
        return exitCode.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
