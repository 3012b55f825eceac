package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.grading.SuiteException;
import io.jenkins.plugins.autograder.grading.SuiteReader;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.nio.file.Path;

/** The limits that the examples of a suite run with. */
final class SuiteLimits {
    private SuiteLimits() {}

    static Limits of(Path directory, Profile profile) throws SuiteException {
        return SuiteReader.read(directory).settings().limits().applyTo(profile.limits());
    }
}
