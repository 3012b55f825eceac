package io.jenkins.plugins.autograder.simulator.http;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call as the simulator recorded it.
 *
 * @param number 1 for the first call
 * @param at when it arrived, by the simulator's clock
 * @param endpoint the endpoint, unless the call reached none
 * @param sent what the client sent
 * @param status the status of the answer; nothing if the connection was closed without one
 * @param fault the fault that it met, if it met one
 */
public record Exchange(
        int number, Instant at, Optional<Endpoint> endpoint, Sent sent, OptionalInt status, Optional<String> fault) {

    /** The name of the endpoint, or a question mark. */
    public String label() {
        return endpoint.map(Endpoint::label).orElse("?");
    }

    /** The status, or what came instead of it. */
    public String outcome() {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : "no answer";
    }

    /** One line for a log. It holds no secret, and no query. */
    public String line() {
        return "%d %s %s %s: %s%s"
                .formatted(
                        number,
                        label(),
                        sent.method(),
                        sent.path(),
                        outcome(),
                        fault.map(each -> " (fault " + each + ")").orElse(""));
    }
}
