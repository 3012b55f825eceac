package io.jenkins.plugins.autograder.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a benchmark prints: Markdown on standard output as it becomes known, the way there on standard error. */
final class Report {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    void line(String text) {
        out.println(text);
    }

    /** Begin a table under a heading. */
    void table(String heading, String... columns) {
        out.println();
        out.println("### " + heading);
        out.println();
        row(columns);
        out.println("|" + " --- |".repeat(columns.length));
    }

    void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    /** Say what is measured next. */
    void progress(String text) {
        err.println("bench: " + text);
    }

    static String verdict(boolean met) {
        return met ? "met" : "**missed**";
    }
}
