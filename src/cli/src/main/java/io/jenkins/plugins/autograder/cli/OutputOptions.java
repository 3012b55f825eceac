package io.jenkins.plugins.autograder.cli;

import picocli.CommandLine.Option;

/** How much a command says, and how. */
final class OutputOptions {
    private final GlobalOptions globals;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what is not as expected, and the summary.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: output and resource use of every run.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}; auto is on a terminal, unless NO_COLOR is set. Default: auto.")
    private ColorMode color = ColorMode.auto;

    OutputOptions(GlobalOptions globals) {
        this.globals = globals;
    }

    boolean quiet() {
        return quiet || globals.quiet();
    }

    boolean verbose() {
        return verbose || globals.verbose();
    }

    Style style(Console console) {
        return color.style(console);
    }
}
