package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Removes what a killed engine of ours left: containers of sessions that are over, containers past their time, and
 * directories of dead sessions. What a living session uses is never touched. A sweep that fails is no one's error: the
 * next one comes.
 */
final class Sweep implements Runnable {
    private final DockerEngine engine;

    Sweep(DockerEngine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        try {
            List<Container> containers = engine.client()
                    .listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(List.of(Labels.SESSION))
                    .exec();
            for (Container container : containers) {
                if (isLeftOver(container.getLabels())) {
                    remove(container.getId());
                }
            }
            for (String session : Session.known()) {
                if (Session.isDead(session)) {
                    Session.removeDirectory(session);
                }
            }
        } catch (RuntimeException | IOException e) {
            // Nobody waits for a sweep.
        }
    }

    private static boolean isLeftOver(Map<String, String> labels) {
        return Session.isDead(labels.getOrDefault(Labels.SESSION, "")) || Labels.expired(labels, Instant.now());
    }

    private void remove(String container) {
        try {
            engine.client()
                    .removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (RuntimeException e) {
            // Another sweep was faster.
        }
    }
}
