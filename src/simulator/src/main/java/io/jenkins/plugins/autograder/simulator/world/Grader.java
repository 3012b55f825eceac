package io.jenkins.plugins.autograder.simulator.world;

import java.time.Instant;
import java.util.List;

/**
 * A grader as the platform has it.
 *
 * @param id 22 characters
 * @param registration what it was made of
 * @param uploadedAt when
 * @param history what became of it, in order; the last one is what it is now
 */
public record Grader(String id, Registration registration, Instant uploadedAt, List<Change> history) {
    public Grader {
        history = List.copyOf(history);
    }

    /** Since when a grader has a status. */
    public record Change(GraderStatus status, Instant at) {}

    public GraderStatus status() {
        return history.get(history.size() - 1).status();
    }
}
