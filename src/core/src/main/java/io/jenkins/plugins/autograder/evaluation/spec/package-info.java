/**
 * What a task's author declares in {@code spec.yaml}: what is run, what is looked at, and what it takes.
 *
 * <p>{@link io.jenkins.plugins.autograder.evaluation.spec.SpecReader} makes a {@link
 * io.jenkins.plugins.autograder.evaluation.spec.TaskSpec} of the file: payloads, which are all that a submission's container is
 * told, and contexts and goals, which never get there. Nothing is run and no engine is needed for that.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.spec;

import org.jspecify.annotations.NullMarked;
