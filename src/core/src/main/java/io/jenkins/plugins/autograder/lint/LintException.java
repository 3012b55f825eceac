package io.jenkins.plugins.autograder.lint;

import java.io.IOException;

/** Something that was to be looked at cannot be: the message says what, and what to do. */
public final class LintException extends IOException {
    /** One line for people. */
    public LintException(String message) {
        super(message);
    }
}
