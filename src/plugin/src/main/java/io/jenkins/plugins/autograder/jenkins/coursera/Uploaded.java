package io.jenkins.plugins.autograder.jenkins.coursera;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from the agent.
 *
 * @param grader id of the grader; empty where there is none yet
 * @param attached how many parts have it
 * @param failure why it did not come to its end, in a line; absent if it did
 * @param refused whether that is because Coursera did not take the access token
 */
record Uploaded(String grader, int attached, @Nullable String failure, boolean refused) implements Serializable {
    private static final long serialVersionUID = 1L;
}
