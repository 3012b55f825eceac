package io.jenkins.plugins.autograder.sandbox;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What an image says of itself.
 *
 * @param image its name and digest
 * @param environment the names of the variables that it sets
 * @param entryPoint entry point and command together, as they would be executed; may be empty
 */
record ImageConfig(Image image, List<String> environment, List<String> entryPoint) {

    static ImageConfig of(DockerEngine engine, String name) throws SandboxException, InterruptedException {
        Json found = inspect(engine, name);
        Json config = found.at("Config");
        List<String> entryPoint = new ArrayList<>(config.at("Entrypoint").texts());
        entryPoint.addAll(config.at("Cmd").texts());
        return new ImageConfig(
                new Image(name, found.at("Id").text().orElse(name)),
                config.at("Env").texts().stream().map(ImageConfig::nameOf).toList(),
                entryPoint);
    }

    /** The engine's whole answer about an image, {@code GET /images/NAME/json}. */
    static Json inspect(DockerEngine engine, String name) throws SandboxException, InterruptedException {
        return engine.call("look up the image " + name, () -> {
            try {
                return engine.api().image(name);
            } catch (EngineRefusal e) {
                throw e.status() == 404 ? missing(engine, name, e) : e;
            }
        });
    }

    private static SandboxException missing(DockerEngine engine, String name, Exception cause) {
        return new SandboxException(
                Reason.IMAGE_MISSING,
                "there is no image " + name + " in the engine at " + engine.address() + "; build it (docker build -t "
                        + name + " DIRECTORY) or pull it (docker pull " + name + ")",
                cause);
    }

    private static String nameOf(String variable) {
        int equals = variable.indexOf('=');
        return equals < 0 ? variable : variable.substring(0, equals);
    }
}
