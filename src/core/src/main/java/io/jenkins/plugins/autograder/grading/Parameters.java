package io.jenkins.plugins.autograder.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform tells a grader about a submission, apart from the submission itself.
 *
 * @param part the part's id
 * @param user the learner's id
 * @param filename the learner's own name for the file; absent takes the name that the file has
 * @param environment further variables
 * @param arguments further arguments, after those that the profile makes of the parameters
 */
public record Parameters(
        Optional<String> part,
        Optional<String> user,
        Optional<String> filename,
        Map<String, String> environment,
        List<String> arguments) {

    /** No parameters at all. */
    public static final Parameters NONE =
            new Parameters(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());

    public Parameters {
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }
}
