package io.jenkins.plugins.autograder.evaluation;

import java.util.Optional;

/**
 * A spec to be checked against its examples.
 *
 * @param task with the spec
 * @param image in which all run; absent for the task's
 * @param parallel how many run at a time, 1 to 256
 */
public record SpecCheckRequest(LoadedTask task, Optional<String> image, int parallel) {
    public SpecCheckRequest {
        if (parallel < 1 || parallel > EvaluateRequest.MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    "parallel is " + parallel + "; allowed is 1 to " + EvaluateRequest.MOST_PARALLEL);
        }
    }
}
