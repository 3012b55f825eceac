package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine to talk to. */
final class EngineOptions {
    @Option(
            names = "--docker-url",
            paramLabel = "URL",
            description =
                    "The engine: unix:///path or tcp://host:port. Default: DOCKER_HOST, the Docker context, or the"
                            + " local socket.")
    @Nullable String dockerUrl;

    /** Open the sandbox; the caller closes it. */
    DockerSandbox open(boolean keepContainers) throws SandboxException {
        return DockerSandbox.open(Optional.ofNullable(dockerUrl), keepContainers);
    }
}
