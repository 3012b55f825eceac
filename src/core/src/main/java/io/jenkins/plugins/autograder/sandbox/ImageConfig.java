package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an image says of itself.
 *
 * @param image its name and digest
 * @param environment the names of the variables that it sets
 * @param entryPoint entry point and command together, as they would be executed; may be empty
 */
record ImageConfig(Image image, List<String> environment, List<String> entryPoint) {

    static ImageConfig of(DockerEngine engine, String name) throws SandboxException, InterruptedException {
        InspectImageResponse found = inspect(engine, name);
        ContainerConfig config = found.getConfig();
        if (config == null) {
            return new ImageConfig(new Image(name, String.valueOf(found.getId())), List.of(), List.of());
        }
        return new ImageConfig(
                new Image(name, String.valueOf(found.getId())),
                list(config.getEnv()).map(ImageConfig::nameOf).toList(),
                Stream.concat(list(config.getEntrypoint()), list(config.getCmd()))
                        .toList());
    }

    static InspectImageResponse inspect(DockerEngine engine, String name)
            throws SandboxException, InterruptedException {
        return engine.call("look up the image " + name, () -> {
            try {
                return engine.client().inspectImageCmd(name).exec();
            } catch (NotFoundException e) {
                throw missing(engine, name, e);
            }
        });
    }

    static SandboxException missing(DockerEngine engine, String name, Exception cause) {
        return new SandboxException(
                Reason.IMAGE_MISSING,
                "there is no image " + name + " in the engine at " + engine.address() + "; build it (docker build -t "
                        + name + " DIRECTORY) or pull it (docker pull " + name + ")",
                cause);
    }

    private static Stream<String> list(String @org.jspecify.annotations.Nullable [] values) {
        return Optional.ofNullable(values).stream().flatMap(Arrays::stream);
    }

    private static String nameOf(String variable) {
        int equals = variable.indexOf('=');
        return equals < 0 ? variable : variable.substring(0, equals);
    }
}
