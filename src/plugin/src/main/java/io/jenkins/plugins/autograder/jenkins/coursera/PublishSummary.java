package io.jenkins.plugins.autograder.jenkins.coursera;

import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraPublish}. */
public final class PublishSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int published;
    private final int unpublished;
    private final boolean worthAnotherTry;
    private final String receipt;

    PublishSummary(int published, int unpublished, boolean worthAnotherTry, String receipt) {
        this.published = published;
        this.unpublished = unpublished;
        this.worthAnotherTry = worthAnotherTry;
        this.receipt = receipt;
    }

    /** How many items learners have now. */
    @Whitelisted
    public int getPublished() {
        return published;
    }

    /** How many are still to be published. */
    @Whitelisted
    public int getUnpublished() {
        return unpublished;
    }

    /** Whether the same may work later, with nothing changed, for all of those. */
    @Whitelisted
    public boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }

    /** The receipt's name among the artifacts. */
    @Whitelisted
    public String getReceipt() {
        return receipt;
    }

    @Override
    public String toString() {
        return published + " of " + (published + unpublished) + " published";
    }
}
