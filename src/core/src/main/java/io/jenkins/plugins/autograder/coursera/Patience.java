package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.Backoff;
import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param silence of an upload under way: no byte for so long, and it is given up
 * @param assembly for Transloadit to put an upload away
 * @param stalled an upload of which Transloadit has had no new byte for so long is given up
 * @param poll between two looks at Transloadit
 * @param lookUp between two looks for a registration whose answer was lost
 * @param processing between two looks at how Coursera processes a grader
 */
public record Patience(
        Duration silence, Duration assembly, Duration stalled, Backoff poll, Backoff lookUp, Backoff processing) {
    public static final Patience USUAL = new Patience(
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(2),
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5)),
            new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(10)),
            new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30)));
}
