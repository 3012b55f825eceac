package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraStatus}. */
public final class StatusSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String status;
    private final boolean completed;
    private final boolean failed;

    StatusSummary(GraderStatus status) {
        this.status = status.word();
        this.completed = status.isCompleted();
        this.failed = status.isFailed();
    }

    /** Coursera's word: {@code COMPLETED}, {@code PENDING}, {@code FAILED}, ... */
    @Whitelisted
    public String getStatus() {
        return status;
    }

    /** Whether Coursera is done with it, and it can be published. */
    @Whitelisted
    public boolean isCompleted() {
        return completed;
    }

    /** Whether Coursera could not process it. */
    @Whitelisted
    public boolean isFailed() {
        return failed;
    }

    @Override
    public String toString() {
        return status;
    }
}
