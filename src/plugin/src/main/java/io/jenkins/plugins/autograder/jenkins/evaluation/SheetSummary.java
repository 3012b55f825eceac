package io.jenkins.plugins.autograder.jenkins.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraRubric} and {@code courseraInstructions}. */
public final class SheetSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> files;

    SheetSummary(List<String> files) {
        this.files = new ArrayList<>(files);
    }

    /** The pages that were written, one for each task: their paths in the workspace. */
    @Whitelisted
    public List<String> getFiles() {
        return new ArrayList<>(files);
    }

    @Override
    public String toString() {
        return String.join(", ", files);
    }
}
