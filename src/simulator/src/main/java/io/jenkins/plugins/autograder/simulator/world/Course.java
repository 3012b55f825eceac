package io.jenkins.plugins.autograder.simulator.world;

import java.util.List;

/**
 * A course.
 *
 * @param id 22 characters
 * @param slug its name in addresses
 * @param name its title
 * @param branches its versions; the first one is the original
 */
public record Course(String id, String slug, String name, List<Branch> branches) {
    public Course {
        branches = List.copyOf(branches);
    }
}
