package io.jenkins.plugins.autograder.simulator.world;

/** What the person in front of the authorization page does. */
public enum Consent {
    /** Agrees at once. */
    GRANTED,
    /** Declines at once: {@code error=access_denied}. */
    DENIED,
    /** Is asked, on a page with two links. */
    ASKED
}
