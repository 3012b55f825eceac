package io.jenkins.plugins.autograder.grading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One submission as a suite of its own, of which nothing is expected but a grade. */
public final class SingleSubmission {
    private SingleSubmission() {}

    /**
     * The suite of one example, without standing checks.
     *
     * @param submission the file or directory, for its name
     * @param directory the same, opened; stays open while the suite is used
     * @param parameters what the grader is told
     */
    public static Suite suite(Path submission, SubmissionDirectory directory, Parameters parameters) {
        Path name = submission.getFileName();
        Example example = new Example(
                name == null ? "submission" : name.toString(),
                ExampleResult.Kind.EXAMPLE,
                "",
                directory.path(),
                Example.Layout.WHOLE_DIRECTORY,
                parameters,
                LimitOverrides.NONE,
                Expectation.GRADED);
        Suite.Settings settings =
                new Suite.Settings("", Optional.empty(), LimitOverrides.NONE, List.of(), parameters, false);
        return new Suite(submission, settings, List.of(example));
    }
}
