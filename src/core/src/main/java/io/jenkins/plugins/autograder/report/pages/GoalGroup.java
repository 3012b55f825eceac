package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;

/**
 * Goals below a heading.
 *
 * @param title empty where there are no groups
 * @param status of all of them together
 * @param groups within
 * @param goals within, beside those of the groups
 */
record GoalGroup(String title, Status status, List<GoalGroup> groups, List<GoalView> goals) {}
