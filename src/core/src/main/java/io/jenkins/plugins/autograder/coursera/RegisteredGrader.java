package io.jenkins.plugins.autograder.coursera;

import java.util.Optional;

/**
 * The grader of a receipt.
 *
 * @param step how far its registration is; done from the beginning where the grader was there already, or none is needed
 * @param id of the grader, once it is known
 */
public record RegisteredGrader(Step step, Optional<String> id) {
    static final RegisteredGrader PLANNED = new RegisteredGrader(Step.PLANNED, Optional.empty());
    static final RegisteredGrader UNDER_WAY = new RegisteredGrader(Step.UNDER_WAY, Optional.empty());

    /** For a receipt that is about no grader. */
    static final RegisteredGrader NONE = new RegisteredGrader(Step.DONE, Optional.empty());

    static RegisteredGrader of(String id) {
        return new RegisteredGrader(Step.DONE, Optional.of(id));
    }
}
