package io.jenkins.plugins.autograder.simulator.http;

import java.io.IOException;

/** Does what a request asks for, and answers. */
@FunctionalInterface
public interface Handler {
    /**
     * Answer a request.
     *
     * @throws Refusal with the answer to give instead
     * @throws CutException if the connection is lost before the request is read
     */
    Answer handle(Request request) throws IOException;
}
