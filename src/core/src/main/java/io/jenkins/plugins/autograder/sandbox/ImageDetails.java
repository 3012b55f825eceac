package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that an image says of itself.
 *
 * @param image its name and digest
 * @param entryPoint the words of its ENTRYPOINT; empty for none
 * @param command the words of its CMD; empty for none
 * @param environment {@code NAME=value}
 * @param user as it was given; empty for none
 * @param directory it starts in; empty for none
 * @param volumes paths
 * @param ports that it says to listen on
 * @param healthcheck whether it has one
 * @param architecture such as {@code amd64}
 * @param size in bytes
 */
public record ImageDetails(
        Image image,
        List<String> entryPoint,
        List<String> command,
        List<String> environment,
        String user,
        String directory,
        List<String> volumes,
        List<String> ports,
        boolean healthcheck,
        String architecture,
        long size) {
    public ImageDetails {
        entryPoint = List.copyOf(entryPoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        volumes = List.copyOf(volumes);
        ports = List.copyOf(ports);
    }

    static ImageDetails of(DockerEngine engine, String name) throws SandboxException, InterruptedException {
        InspectImageResponse found = engine.call("look up the image " + name, () -> {
            try {
                return engine.client().inspectImageCmd(name).exec();
            } catch (NotFoundException e) {
                throw ImageConfig.missing(engine, name, e);
            }
        });
        ContainerConfig config = Objects.requireNonNullElseGet(found.getConfig(), ContainerConfig::new);
        return new ImageDetails(
                new Image(name, text(found.getId())),
                list(config.getEntrypoint()),
                list(config.getCmd()),
                list(config.getEnv()),
                text(config.getUser()),
                text(config.getWorkingDir()),
                config.getVolumes() == null
                        ? List.of()
                        : config.getVolumes().keySet().stream().sorted().toList(),
                Optional.ofNullable(config.getExposedPorts()).stream()
                        .flatMap(Arrays::stream)
                        .map(ExposedPort::toString)
                        .toList(),
                config.getHealthcheck() != null,
                text(found.getArch()),
                Objects.requireNonNullElse(found.getSize(), 0L));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static List<String> list(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}
