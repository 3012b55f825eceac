package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The examples of a grader. Read by {@link SuiteReader}.
 *
 * @param directory that holds them
 * @param settings of {@code suite.yaml}
 * @param examples at least one, in the natural order of their names
 */
public record Suite(Path directory, Settings settings, List<Example> examples) {
    public Suite {
        examples = List.copyOf(examples);
    }

    /**
     * What {@code suite.yaml} says.
     *
     * @param description the author's own words; may be empty
     * @param profile to run under, unless the request names one
     * @param limits in place of the profile's
     * @param parts the ids of the parts, in the author's order; may be empty
     * @param parameters of every example that has none of its own
     * @param standingChecks whether the grader also gets the submissions that every grader must survive
     */
    public record Settings(
            String description,
            Optional<Profile> profile,
            LimitOverrides limits,
            List<String> parts,
            Parameters parameters,
            boolean standingChecks) {

        /** Of a suite that has no {@code suite.yaml}. */
        public static final Settings DEFAULT =
                new Settings("", Optional.empty(), LimitOverrides.NONE, List.of(), Parameters.NONE, true);

        public Settings {
            parts = List.copyOf(parts);
        }
    }
}
