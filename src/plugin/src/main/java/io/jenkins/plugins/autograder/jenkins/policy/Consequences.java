package io.jenkins.plugins.autograder.jenkins.policy;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;

/** Does what a {@link ResultPolicy} says. */
public final class Consequences {
    private final ResultPolicy policy;
    private final Place place;
    private final Console console;

    /** The consequences for that place, told in that log. */
    public Consequences(ResultPolicy policy, Place place, Console console) {
        this.policy = policy;
        this.place = place;
        this.console = console;
    }

    /**
     * Mark build and stage where more than tolerated is off.
     *
     * @param off how many results are not as expected
     * @param reason in words, with the number
     * @throws AbortException if the policy says that nothing may follow
     */
    public void of(int off, String reason) throws AbortException {
        if (off <= policy.tolerated()) {
            return;
        }
        policy.buildResult().result().ifPresent(result -> {
            console.say("marks the build " + result + ": " + reason);
            place.markBuild(result);
        });
        policy.stageResult().result().ifPresent(result -> place.markStage(result, reason));
        if (policy.stop()) {
            throw new AbortException(Console.PREFIX + reason + "; the step stops here, as its parameter stop says");
        }
    }
}
