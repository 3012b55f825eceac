package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.util.Secret;
import java.io.Serializable;

/**
 * What Coursera can be asked with for an hour or so. It may travel to an agent.
 *
 * @param token of the hour
 * @param endpoints where calls with it go; blank is Coursera itself
 * @param proxy that they go through
 */
record Access(Secret token, String endpoints, ProxySettings proxy) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Remoting writes what travels into its logs, and a {@link Secret} of Jenkins prints itself. */
    @Override
    public String toString() {
        return "access to Coursera";
    }
}
