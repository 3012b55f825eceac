package io.jenkins.plugins.autograder.simulator.world;

/** A refusal of the authorization server, in the words of RFC 6749. */
public final class OAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    public OAuthException(String error, String description) {
        super(description);
        this.error = error;
    }

    /** As in {@code invalid_grant}. */
    public String error() {
        return error;
    }
}
