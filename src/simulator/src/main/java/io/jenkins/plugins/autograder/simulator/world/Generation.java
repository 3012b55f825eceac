package io.jenkins.plugins.autograder.simulator.world;

/** The two grading systems of Coursera. */
public enum Generation {
    /** GrID: an image as {@code docker save} writes it. */
    V1,
    /** Autograder 2.0: a zip that the platform builds. */
    V2
}
