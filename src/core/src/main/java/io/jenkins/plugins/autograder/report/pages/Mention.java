package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;

/**
 * What a goal says of a line of code.
 *
 * @param status of the goal
 * @param title of the goal
 * @param anchor of the goal
 * @param text what it says; may be empty
 */
record Mention(Status status, String title, String anchor, String text) {}
