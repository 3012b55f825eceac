package io.jenkins.plugins.autograder.sandbox;

/** The images that the tests run; {@code ./verify} provides them where they cannot be pulled. */
final class TestImages {
    /** POSIX tools and a shell. */
    static final String DEBIAN = "debian:bookworm-slim";

    /** Python 3 with its standard library. */
    static final String PYTHON = "python:3.11-slim-bookworm";

    private TestImages() {}
}
