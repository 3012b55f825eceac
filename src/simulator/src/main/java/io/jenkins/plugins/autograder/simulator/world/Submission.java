package io.jenkins.plugins.autograder.simulator.world;

import java.time.Instant;
import java.util.Map;

/**
 * What a learner's script submitted.
 *
 * @param id 22 characters
 * @param email the address of the learner's account
 * @param branch the id of the branch
 * @param item the id of the item
 * @param outputs part id to what was submitted for it
 * @param at when
 */
public record Submission(String id, String email, String branch, String item, Map<String, String> outputs, Instant at) {
    public Submission {
        outputs = Map.copyOf(outputs);
    }
}
