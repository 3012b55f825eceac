package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine to talk to. */
final class EngineOptions {
    private final GlobalOptions globals;

    @Option(
            names = "--docker-url",
            paramLabel = "URL",
            description =
                    "The engine: unix:///path or tcp://host:port. Default: DOCKER_HOST, the Docker context, or the"
                            + " local socket.")
    private @Nullable String dockerUrl;

    EngineOptions(GlobalOptions globals) {
        this.globals = globals;
    }

    /** Open the sandbox; the caller closes it. */
    DockerSandbox open(boolean keepContainers) throws SandboxException {
        Optional<String> host = Optional.ofNullable(dockerUrl).or(globals::dockerUrl);
        return DockerSandbox.open(host, keepContainers, globals.callTimeout().orElse(DockerSandbox.CALL_TIMEOUT));
    }
}
