/**
 * The feedback contract: what a grader must say, and how it is read.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.feedback.FeedbackReader}. Bytes come in, a {@link io.jenkins.plugins.autograder.feedback.FeedbackReading} goes out;
 * nothing here knows of containers, files or examples.
 */
@NullMarked
package io.jenkins.plugins.autograder.feedback;

import org.jspecify.annotations.NullMarked;
