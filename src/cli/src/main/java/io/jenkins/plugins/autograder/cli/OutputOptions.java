package io.jenkins.plugins.autograder.cli;

import picocli.CommandLine.Option;

/** How much a command says, and how. */
final class OutputOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what is not as expected, and the summary.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more: output and resource use of every run.")
    boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "${COMPLETION-CANDIDATES}; auto is on a terminal, unless NO_COLOR is set. Default: auto.")
    ColorMode color = ColorMode.auto;
}
