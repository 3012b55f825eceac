/**
 * Judging: from what was seen of a submission and of the solution to goals, and to one word.
 *
 * <p>A {@link Rubric} is data that a spec declares: {@link Context}s, which are what goals look at, and {@link Goal}s, each
 * with a {@link GoalTest}. {@link Judge} makes a {@link Judgement} of it. Nothing here runs code, reads files or renders.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge;

import org.jspecify.annotations.NullMarked;
