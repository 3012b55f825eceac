package io.jenkins.plugins.autograder.sandbox;

/**
 * A grader's image as the engine knows it.
 *
 * @param name as it was asked for: {@code sum-grader:latest}
 * @param id the content digest of its configuration, {@code sha256:...}, which changes whenever the image does
 */
public record Image(String name, String id) {}
