package io.jenkins.plugins.autograder.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command prints: results on {@code out}, everything about the way there on {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person is watching {@code out}
 * @param keyboard whether a person can type
 * @param environment the variables that change how we print, such as NO_COLOR, and where Coursera is
 * @param in what is typed
 */
record Console(
        PrintStream out,
        PrintStream err,
        boolean terminal,
        boolean keyboard,
        Map<String, String> environment,
        InputStream in) {

    /** One at which nobody types anything. */
    Console(PrintStream out, PrintStream err, boolean terminal, boolean keyboard, Map<String, String> environment) {
        this(out, err, terminal, keyboard, environment, InputStream.nullInputStream());
    }

    /** The console of this process. The launcher says whether it is a terminal: Java 17 cannot tell for one stream. */
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("autograder.terminal"),
                Boolean.getBoolean("autograder.keyboard"),
                System.getenv(),
                System.in);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        // Names and feedback are UTF-8 whatever the locale of a CI machine is.
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Whether to move the cursor, by the habits of terminals. */
    boolean live() {
        return terminal && !"dumb".equals(environment.getOrDefault("TERM", ""));
    }
}
