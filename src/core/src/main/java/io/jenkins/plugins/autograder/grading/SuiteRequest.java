package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.util.Optional;

/**
 * A suite to run.
 *
 * @param image the grader's image
 * @param suite the examples
 * @param profile in place of the suite's own; {@code coursera-v2} where neither names one
 * @param limits in place of those of examples, suite and profile
 * @param repeat how often to grade each example, 1 to 100: a grade that changes is a finding
 * @param parallel how many runs at one time, 1 to 256
 * @param only runs the examples whose name contains this text, or matches it as a whole where it has {@code *} (any
 *     text) or {@code ?} (any character) in it; absent runs all
 * @param failFast starts no further example after the first that is not as expected
 * @param standingChecks false leaves the standing checks out, also where the suite wants them
 * @param shard which share of all that to run, where several machines share the suite
 */
public record SuiteRequest(
        String image,
        Suite suite,
        Optional<Profile> profile,
        LimitOverrides limits,
        int repeat,
        int parallel,
        Optional<String> only,
        boolean failFast,
        boolean standingChecks,
        Shard shard) {

    private static final int MOST_REPETITIONS = 100;
    private static final int MOST_PARALLEL = 256;

    public SuiteRequest {
        if (image.isBlank()) {
            throw new IllegalArgumentException("image is blank; name the grader's image, such as my-grader:latest");
        }
        requireRange("repeat", repeat, MOST_REPETITIONS);
        requireRange("parallel", parallel, MOST_PARALLEL);
    }

    /** The whole suite. */
    public SuiteRequest(
            String image,
            Suite suite,
            Optional<Profile> profile,
            LimitOverrides limits,
            int repeat,
            int parallel,
            Optional<String> only,
            boolean failFast,
            boolean standingChecks) {
        this(image, suite, profile, limits, repeat, parallel, only, failFast, standingChecks, Shard.WHOLE);
    }

    /** The profile that runs have. */
    public Profile profileInForce() {
        return profile.or(suite.settings()::profile).orElse(Profiles.COURSERA_V2);
    }

    /** What runs may use where an example does not say it. */
    public Limits limitsInForce() {
        return limits.orElse(suite.settings().limits()).applyTo(profileInForce().limits());
    }

    /** What runs of an example may use. */
    public Limits limitsInForce(Example example) {
        return limits.orElse(example.limits())
                .orElse(suite.settings().limits())
                .applyTo(profileInForce().limits());
    }

    private static void requireRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is 1 to " + most);
        }
    }
}
