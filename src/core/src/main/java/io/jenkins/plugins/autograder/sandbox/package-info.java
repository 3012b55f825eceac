/**
 * The sandbox: runs one grader on one submission and tells how that ended.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.sandbox.Sandbox}. The grader may be sloppy and the submission is hostile; nothing in a run can
 * write to this machine, and nothing of a run outlives it. No docker-java type leaves this package, and nothing here
 * knows what a score is.
 */
@NullMarked
package io.jenkins.plugins.autograder.sandbox;

import org.jspecify.annotations.NullMarked;
