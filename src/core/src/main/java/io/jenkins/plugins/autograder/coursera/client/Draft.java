package io.jenkins.plugins.autograder.coursera.client;

/**
 * What authors have of an assignment and learners not yet.
 *
 * @param ready whether Coursera lets it be published
 * @param token proves what was read when it is published, so that nobody publishes what they have not seen
 */
public record Draft(boolean ready, WriteToken token) {}
