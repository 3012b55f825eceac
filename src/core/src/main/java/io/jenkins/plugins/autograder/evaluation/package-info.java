/**
 * Evaluation: a task's spec and a submission in, goals with explanations and a word for the whole out.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.evaluation.Evaluator}. The submission runs in a container of its own, which
 * never holds the solution, what is expected, or how it is judged; the solution runs in another one, once for a task.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation;

import org.jspecify.annotations.NullMarked;
