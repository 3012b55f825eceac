package io.jenkins.plugins.autograder.simulator.http;

/** What a person sees in a browser. */
@FunctionalInterface
public interface Pages {
    /** The answer to a GET of this path. */
    Answer show(String path);
}
