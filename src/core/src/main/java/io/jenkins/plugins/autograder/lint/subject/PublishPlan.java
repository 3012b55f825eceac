package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.config.ResourceOffer;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.util.Optional;

/**
 * What a grader is to be given when it is published.
 *
 * @param profile the generation, which decides what can be had
 * @param cpus processors
 * @param memory in MB
 * @param timeout in seconds
 * @param local what the grader is tried out with; absent where that is not known
 */
public record PublishPlan(Profile profile, int cpus, int memory, int timeout, Optional<Limits> local) {
    /** What can be had. */
    public ResourceOffer offer() {
        return profile.contract() == Profile.Contract.ARGUMENTS_AND_STDOUT ? ResourceOffer.FIRST : ResourceOffer.SECOND;
    }

    /** The plan as a place. */
    public Region region() {
        return Region.whole("resources");
    }
}
