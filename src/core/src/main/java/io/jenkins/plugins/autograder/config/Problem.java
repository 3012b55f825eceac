package io.jenkins.plugins.autograder.config;

import java.io.Serializable;

/**
 * Something in a file that has to be mended before the file can be used.
 *
 * @param place where
 * @param message what is there, what is allowed, and how to mend it; one line
 */
public record Problem(Place place, String message) implements Serializable {
    /** For people and for editors that jump to a place: {@code suite.yaml:3:5: message}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
