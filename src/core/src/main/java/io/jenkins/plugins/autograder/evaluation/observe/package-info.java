/**
 * What is run of a submission, and what was seen of it.
 *
 * <p>A {@link Plan} lists the files to look at and the {@link Payload}s to run. They run in a sandbox that holds the
 * submission and nothing else: no solution, no expected value, no check. What comes back are {@link Observations}. This
 * package knows neither goals nor comparisons.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.observe;

import org.jspecify.annotations.NullMarked;
