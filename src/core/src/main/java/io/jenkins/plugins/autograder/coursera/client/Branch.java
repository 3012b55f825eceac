package io.jenkins.plugins.autograder.coursera.client;

/**
 * A version of a course.
 *
 * @param id to name it by
 * @param name as authors see it
 */
public record Branch(String id, String name) {}
