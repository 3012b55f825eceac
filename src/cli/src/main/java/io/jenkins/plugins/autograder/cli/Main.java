package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Run a command and end the process with its exit code, see {@link ExitCode}. */
    public static void main(String[] args) {
        // The one command that has to be quick needs nothing of what follows.
        if (args.length == 1 && (args[0].equals("version") || args[0].equals("--version"))) {
            System.out.println("autograder " + version());
            return;
        }
        // Most commands talk to an engine, and it takes as long to read their options as to load what that needs.
        Thread preparation = new Thread(DockerSandbox::prepare, "autograder-preparation");
        preparation.setDaemon(true);
        preparation.start();
        Interruption interruption = Interruption.ofThisThread();
        int exitCode = CommandLines.execute(Console.ofProcess(), args);
        interruption.noLonger();
        System.exit(exitCode);
    }

    static String version() {
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
