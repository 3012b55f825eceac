package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a grader may use in production. */
final class ResourceOptions {
    @Option(
            names = "--grader-cpu",
            paramLabel = "NUMBER",
            description = "Processors: 1, 2 or 4 for coursera-v2, 1 to 4 for coursera-v1. Default: Coursera's, 1.")
    private @Nullable Integer cpus;

    @Option(
            names = "--grader-memory-limit",
            paramLabel = "MB",
            description = "Memory, in steps of 1024. Default: Coursera's, 4096.")
    private @Nullable Integer memory;

    @Option(
            names = {"--grader-timeout", "--grading-timeout"},
            paramLabel = "SECONDS",
            description =
                    "Time limit, 300 to 3600 for coursera-v2, to 1800 for coursera-v1. Default: Coursera's, 1200.")
    private @Nullable Integer timeout;

    Resources resources() {
        return new Resources(optional(cpus), optional(memory), optional(timeout));
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
