package io.jenkins.plugins.autograder.evaluation.judge.style;

/**
 * A variable or parameter.
 *
 * @param line where it gets its first value
 */
record Box(String name, int line) {}
