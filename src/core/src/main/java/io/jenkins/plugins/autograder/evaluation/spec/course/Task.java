package io.jenkins.plugins.autograder.evaluation.spec.course;

import java.util.Optional;

/**
 * One file, or one directory, to hand in.
 *
 * @param id by which it is known
 * @param target the name of what is handed in
 * @param testsTarget the name of a student's own tests of it
 * @param title for people
 * @param description in a sentence; may be empty
 * @param image in which submissions run; absent for the course's
 * @param settings of a server that differ from the course's
 */
public record Task(
        String id,
        String target,
        String testsTarget,
        String title,
        String description,
        Optional<String> image,
        Settings settings) {}
