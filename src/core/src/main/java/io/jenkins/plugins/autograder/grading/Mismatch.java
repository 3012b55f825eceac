package io.jenkins.plugins.autograder.grading;

/**
 * One way in which a grade is not what was expected.
 *
 * @param what the key of the expectation: {@code score}, {@code outcome}, {@code feedback.contains}
 * @param expected in words
 * @param actual in words
 * @param where the expectation stands, {@code expect.yaml:3}, or empty for an implied one
 */
public record Mismatch(String what, String expected, String actual, String where) {}
