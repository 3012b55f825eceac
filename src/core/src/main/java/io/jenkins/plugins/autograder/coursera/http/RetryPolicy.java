package io.jenkins.plugins.autograder.coursera.http;

import java.time.Duration;

/**
 * How often, and how patiently, to send again.
 *
 * @param attempts of one call in all, 1 to 100
 * @param backoff between two of them, where the service does not say how long
 * @param longestWait that a service may ask for with {@code Retry-After}; one that asks for more is given up
 */
public record RetryPolicy(int attempts, Backoff backoff, Duration longestWait) {
    /** Some 15 seconds of trouble are waited out, and 2 minutes where the service asks for them. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(6, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15)), Duration.ofMinutes(2));

    public RetryPolicy {
        if (attempts < 1 || attempts > 100) {
            throw new IllegalArgumentException("attempts is " + attempts + "; allowed is 1 to 100");
        }
    }
}
