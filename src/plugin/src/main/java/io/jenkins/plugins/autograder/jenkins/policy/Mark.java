package io.jenkins.plugins.autograder.jenkins.policy;

import hudson.model.Result;
import java.util.Optional;

/** What a build or a stage is marked with. */
public enum Mark {
    UNSTABLE("Unstable"),
    FAILURE("Failed"),
    NONE("Not marked");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    /** For a form. */
    public String getLabel() {
        return label;
    }

    /** In Jenkins's words; absent where nothing is marked. */
    Optional<Result> result() {
        return switch (this) {
            case UNSTABLE -> Optional.of(Result.UNSTABLE);
            case FAILURE -> Optional.of(Result.FAILURE);
            case NONE -> Optional.empty();
        };
    }
}
