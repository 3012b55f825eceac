package io.jenkins.plugins.autograder.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is left of a sandbox in its engine. */
final class LeftOvers {
    private LeftOvers() {}

    static List<String> containers(DockerSandbox sandbox) {
        return containers(sandbox.engine(), sandbox.workshop().session().id());
    }

    static List<String> containers(DockerEngine engine, String session) {
        return engine
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Labels.SESSION, session))
                .exec()
                .stream()
                .map(container -> Arrays.toString(container.getNames()))
                .toList();
    }
}
