package io.jenkins.plugins.autograder.simulator.world;

/**
 * A version of a course.
 *
 * @param id {@code authoringBranch~} and 22 characters; of the original version, the id of the course
 * @param name as in {@code Original Version}
 */
public record Branch(String id, String name) {
    /** What the first version of every course is called. */
    public static final String ORIGINAL = "Original Version";
}
