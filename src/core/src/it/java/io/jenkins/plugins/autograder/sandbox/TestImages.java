package io.jenkins.plugins.autograder.sandbox;

import java.util.UUID;

/** The images that the tests run; {@code ./verify} provides them where they cannot be pulled. */
final class TestImages {
    /** POSIX tools and a shell. */
    static final String DEBIAN = "debian:bookworm-slim";

    /** Python 3 with its standard library. */
    static final String PYTHON = "python:3.11-slim-bookworm";

    /** Of this test run, since others on this machine build images, too. */
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private TestImages() {}

    /** The name of an image that a test builds for itself, and that no other test run has. */
    static String own(String name) {
        return "autograder-test-" + name + ":" + RUN;
    }
}
