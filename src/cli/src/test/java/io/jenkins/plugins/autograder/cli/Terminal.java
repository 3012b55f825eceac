package io.jenkins.plugins.autograder.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody who types a command and reads what it prints. */
record Terminal(boolean live, Map<String, String> environment) {
    /** A CI log, or a pipe. */
    static final Terminal NONE = new Terminal(false, Map.of());

    /** A person at a terminal. */
    static final Terminal LIVE = new Terminal(true, Map.of("TERM", "xterm"));

    /** What a command left behind. */
    record Result(int exitCode, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        String firstError() {
            return err.lines().findFirst().orElse("");
        }
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), live, false, environment);
        int exitCode = CommandLines.execute(console, args);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
