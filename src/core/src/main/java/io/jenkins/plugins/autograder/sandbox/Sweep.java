package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Removes what a killed engine of ours left: containers of sessions that are over, containers past their time whose
 * session this machine does not know, and directories of dead sessions. What a living session uses is never touched. A
 * sweep that fails is no one's error: the next one comes.
 */
final class Sweep implements Runnable {
    private final DockerEngine engine;

    Sweep(DockerEngine engine) {
        this.engine = engine;
    }

    /** One at a time: whoever asks for a sweep wants it done, not under way elsewhere. */
    @Override
    public synchronized void run() {
        try {
            // Each session is judged once: another sweep that looks at its lock, or has removed its directory in the
            // meantime, must not change what becomes of the rest of its containers.
            Map<String, Boolean> dead = new HashMap<>();
            Set<String> unfinished = new HashSet<>();
            for (EngineApi.Container container : engine.api().containers(Labels.SESSION)) {
                String session = container.labels().getOrDefault(Labels.SESSION, "");
                if (isLeftOver(session, container.labels(), dead) && !engine.end(container)) {
                    unfinished.add(session);
                }
            }
            for (String session : Session.known()) {
                if (!unfinished.contains(session) && dead.computeIfAbsent(session, Session::isDead)) {
                    Session.removeDirectory(session);
                }
            }
            Session.removeUnfinished();
        } catch (RuntimeException | IOException e) {
            // Nobody waits for a sweep.
        }
    }

    private static boolean isLeftOver(String session, Map<String, String> labels, Map<String, Boolean> dead) {
        if (dead.containsKey(session) || Session.isKnown(session)) {
            return dead.computeIfAbsent(session, Session::isDead);
        }
        return Labels.expired(labels, Instant.now());
    }
}
