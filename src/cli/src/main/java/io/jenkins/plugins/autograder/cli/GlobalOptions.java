package io.jenkins.plugins.autograder.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What may stand before the command's name, as it did in Coursera's own tools. Where a command has the same option, the
 * command's own comes first.
 */
final class GlobalOptions {
    @Option(
            names = "--docker-url",
            paramLabel = "URL",
            description =
                    "The engine: unix:///path or tcp://host:port. Default: DOCKER_HOST, the Docker context, or the"
                            + " local socket.")
    private @Nullable String dockerUrl;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Converters.OfDuration.class,
            description =
                    "The longest that one call to the engine may take. Default: 60s. The time limit of a grader is"
                            + " the --timeout after the command.")
    private @Nullable Duration timeout;

    // Counted in the old tools, so given more than once.
    @Option(
            names = {"-v", "--verbose"},
            description = "Say more.")
    private boolean[] verbose = {};

    @Option(
            names = {"-q", "--quiet"},
            description = "Say less.")
    private boolean[] quiet = {};

    @Option(
            names = "--strict-docker-tls",
            description = "Taken from old command lines: certificates and names are always checked.")
    boolean strictTls;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Settings for Coursera, in place of those in the directory of the settings.")
    @Nullable String config;

    @Option(names = "--silence-urllib3", description = "Taken from old command lines, without effect.")
    boolean silence;

    Optional<String> dockerUrl() {
        return Optional.ofNullable(dockerUrl);
    }

    /** The longest that one call to the engine may take. */
    Optional<Duration> callTimeout() {
        return Optional.ofNullable(timeout);
    }

    boolean verbose() {
        return verbose.length > 0;
    }

    boolean quiet() {
        return quiet.length > 0;
    }
}
