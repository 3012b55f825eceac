package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.util.Secret;
import java.io.Serializable;

/**
 * What Coursera can be asked with for an hour or so. It may travel to an agent.
 *
 * @param token of the hour
 * @param endpoints where calls with it go, as the credential has them
 */
record Access(Secret token, String endpoints) implements Serializable {
    private static final long serialVersionUID = 1L;
}
