package io.jenkins.plugins.autograder.simulator.world;

/** What the authorization server makes of a code challenge (RFC 7636). Which of these the real one does is not known. */
public enum Pkce {
    /** Checks the verifier where there was a challenge. */
    CHECKED,
    /** Knows nothing of it. */
    IGNORED,
    /** Refuses a request that has a challenge. */
    REFUSED
}
