package io.jenkins.plugins.autograder.simulator.world;

/** How far the platform is with a grader. */
public enum GraderStatus {
    PENDING,
    COMPLETED,
    FAILED
}
