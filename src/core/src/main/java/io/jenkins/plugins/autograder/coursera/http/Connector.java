package io.jenkins.plugins.autograder.coursera.http;

import java.io.IOException;
import java.util.Optional;

/** Sends a call once. Thread-safe. */
public interface Connector {

    /**
     * Send, and wait for the whole answer.
     *
     * @param token goes into the header {@code Authorization}; absent sends none
     * @throws NotSentException if nothing of the call can have reached the service
     * @throws IOException if it is not known whether it has
     * @throws InterruptedException if this thread was interrupted; the call is given up
     */
    Answer send(Call call, Optional<Secret> token) throws IOException, InterruptedException;
}
