package io.jenkins.plugins.autograder.sandbox;

import java.util.List;

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
        Json found = ImageConfig.inspect(engine, name);
        Json config = found.at("Config");
        return new ImageDetails(
                new Image(name, found.at("Id").text().orElse("")),
                config.at("Entrypoint").texts(),
                config.at("Cmd").texts(),
                config.at("Env").texts(),
                config.at("User").text().orElse(""),
                config.at("WorkingDir").text().orElse(""),
                config.at("Volumes").names().stream().sorted().toList(),
                config.at("ExposedPorts").names(),
                config.names().contains("Healthcheck"),
                found.at("Architecture").text().orElse(""),
                found.at("Size").number().orElse(0));
    }
}
