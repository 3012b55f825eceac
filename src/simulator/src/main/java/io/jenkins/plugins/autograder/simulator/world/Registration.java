package io.jenkins.plugins.autograder.simulator.world;

/**
 * What it takes to make a grader of a file.
 *
 * @param generation for which grading system
 * @param branch the id of the branch; for {@link Generation#V1}, of the course
 * @param file what was uploaded
 * @param limits what it may use
 * @param user who registers it
 */
public record Registration(Generation generation, String branch, StoredFile file, ResourceLimits limits, User user) {}
