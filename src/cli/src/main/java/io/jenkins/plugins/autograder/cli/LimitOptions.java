package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.grading.LimitOverrides;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Limits in place of those of files and profile. */
final class LimitOptions {
    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            description = "Time limit: 500ms, 30s, 20m, or a number of seconds.")
    @Nullable Duration timeout;

    @Option(
            names = {"--memory", "--mem-limit"},
            paramLabel = "SIZE",
            converter = Converters.OfSize.class,
            description = "Memory limit, swap included: 512MB, 2GB, or a number of megabytes.")
    @Nullable Long memory;

    @Option(names = "--cpus", paramLabel = "NUMBER", description = "Processors: 1, 0.5.")
    @Nullable Double cpus;

    @Option(names = "--processes", paramLabel = "NUMBER", description = "Processes and threads at a time.")
    @Nullable Integer processes;

    LimitOverrides overrides() {
        return new LimitOverrides(
                Optional.ofNullable(timeout),
                memory == null ? OptionalLong.empty() : OptionalLong.of(memory),
                cpus == null ? OptionalDouble.empty() : OptionalDouble.of(cpus),
                processes == null ? OptionalInt.empty() : OptionalInt.of(processes));
    }
}
