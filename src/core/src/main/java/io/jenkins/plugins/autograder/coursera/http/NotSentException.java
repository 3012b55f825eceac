package io.jenkins.plugins.autograder.coursera.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No connection came about, so whatever was to be sent may be sent again. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
