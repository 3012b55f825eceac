package io.jenkins.plugins.autograder.simulator.http;

import java.io.IOException;

/** The connection is lost while the request is still being read: by a fault, or because the client went away. */
public final class CutException extends IOException {
    private static final long serialVersionUID = 1L;

    CutException(String message) {
        super(message);
    }

    CutException(IOException cause) {
        super("the client went away", cause);
    }
}
