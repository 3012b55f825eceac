package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.Place;

/**
 * Something about a task's files that its author should know.
 *
 * @param error whether it has to be mended; else it should be looked at
 * @param place where
 * @param message what is there, and how to mend it; one line
 */
public record SpecFinding(boolean error, Place place, String message) {
    /** For people and for editors that jump to a place. */
    @Override
    public String toString() {
        return place + ": " + (error ? "error: " : "warning: ") + message;
    }
}
