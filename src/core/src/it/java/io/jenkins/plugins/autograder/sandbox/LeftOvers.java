package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What is left of a sandbox in its engine. */
final class LeftOvers {
    private LeftOvers() {}

    static List<String> containers(DockerSandbox sandbox) {
        return containers(sandbox.engine(), sandbox.workshop().session().id());
    }

    static List<String> containers(DockerEngine engine, String session) {
        return found(engine, session).map(EngineApi.Container::id).toList();
    }

    /** Those that run. */
    static List<String> running(DockerSandbox sandbox) {
        return found(sandbox.engine(), sandbox.workshop().session().id())
                .filter(container -> container.state().equals("running"))
                .map(EngineApi.Container::id)
                .toList();
    }

    private static Stream<EngineApi.Container> found(DockerEngine engine, String session) {
        try {
            return engine.api().containers(Labels.SESSION + "=" + session).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
