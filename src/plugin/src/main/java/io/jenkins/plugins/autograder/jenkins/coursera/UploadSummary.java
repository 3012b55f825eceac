package io.jenkins.plugins.autograder.jenkins.coursera;

import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraUpload}. */
public final class UploadSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String grader;
    private final String receipt;
    private final int attached;

    UploadSummary(String grader, String receipt, int attached) {
        this.grader = grader;
        this.receipt = receipt;
        this.attached = attached;
    }

    /** The grader's id at Coursera. */
    @Whitelisted
    public String getGrader() {
        return grader;
    }

    /** The receipt's file in the workspace, and its name among the artifacts. */
    @Whitelisted
    public String getReceipt() {
        return receipt;
    }

    /** How many parts have the grader now, in their drafts. */
    @Whitelisted
    public int getAttached() {
        return attached;
    }

    @Override
    public String toString() {
        return grader;
    }
}
