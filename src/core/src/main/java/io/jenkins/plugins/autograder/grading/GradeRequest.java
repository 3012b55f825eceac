package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.nio.file.Path;

/**
 * One submission to grade.
 *
 * @param image the grader's image
 * @param submission a directory, whose content the grader finds at {@code /shared/submission}
 * @param parameters what the platform would tell the grader
 * @param profile the production environment to imitate
 * @param limits what the run may use
 */
public record GradeRequest(String image, Path submission, Parameters parameters, Profile profile, Limits limits) {}
