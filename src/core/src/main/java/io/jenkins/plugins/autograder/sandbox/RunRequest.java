package io.jenkins.plugins.autograder.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run to make.
 *
 * @param image the grader's image, as the engine knows it
 * @param submission a directory whose content is to be found at {@code /shared/submission}; copied without links first,
 *     never changed
 * @param environment variables given to the grader, beside those that its profile leaves
 * @param arguments appended to the image's entry point; empty leaves the image's own command
 * @param profile the production environment to imitate
 * @param limits what the run may use
 * @param launch what is started in place of the image's entry point; it needs no {@code /shared} to write to
 */
public record RunRequest(
        String image,
        Path submission,
        Map<String, String> environment,
        List<String> arguments,
        Profile profile,
        Limits limits,
        Optional<Launch> launch) {
    public RunRequest {
        if (image.isBlank()) {
            throw new IllegalArgumentException("image is blank; name the grader's image, such as my-grader:latest");
        }
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    /** A run of the image's own entry point. */
    public RunRequest(
            String image,
            Path submission,
            Map<String, String> environment,
            List<String> arguments,
            Profile profile,
            Limits limits) {
        this(image, submission, environment, arguments, profile, limits, Optional.empty());
    }
}
