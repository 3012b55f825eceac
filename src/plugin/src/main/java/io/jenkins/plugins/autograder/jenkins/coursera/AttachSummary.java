package io.jenkins.plugins.autograder.jenkins.coursera;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraAttach}. */
public final class AttachSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String grader;
    private final ArrayList<String> before;

    AttachSummary(String grader, List<String> before) {
        this.grader = grader;
        this.before = new ArrayList<>(before);
    }

    /** The grader's id. */
    @Whitelisted
    public String getGrader() {
        return grader;
    }

    /** How many parts have it now, in their drafts. */
    @Whitelisted
    public int getAttached() {
        return before.size();
    }

    /** For each part the grader that it had before, as far as this job attached that one; else an empty text. */
    @Whitelisted
    public List<String> getBefore() {
        return new ArrayList<>(before);
    }

    @Override
    public String toString() {
        return grader;
    }
}
