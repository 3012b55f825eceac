/**
 * Grading: a grader, a submission and what is expected of the two.
 *
 * <p>A request, a runner, a result: {@link GradeRequest} and {@link Grade} for one submission, {@link SuiteResult} for all
 * examples of a grader. Nothing here prints or renders.
 */
@NullMarked
package io.jenkins.plugins.autograder.grading;

import org.jspecify.annotations.NullMarked;
