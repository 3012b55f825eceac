/**
 * The linter for graders: it knows what a grader is and where it will run.
 *
 * <p>A {@link io.jenkins.plugins.autograder.lint.LintRequest} names what to look at,
 * {@link io.jenkins.plugins.autograder.lint.Linter} looks, and
 * {@link io.jenkins.plugins.autograder.lint.LintResult} is what it found. Rules are in {@code lint.rules}; they never
 * see settings, ignores or formats. Looking at an image or at the environment needs an engine, all else does not.
 */
@NullMarked
package io.jenkins.plugins.autograder.lint;

import org.jspecify.annotations.NullMarked;
