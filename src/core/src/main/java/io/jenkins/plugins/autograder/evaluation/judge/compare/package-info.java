/**
 * Comparisons: what a submission's value or text has to have in common with the expected one, and how they differ.
 *
 * <p>Every {@link Comparison} is a record that can be declared in a spec; together with a {@link Sides pair of values} it
 * gives a {@link io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict}. Thresholds are those of potluck.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge.compare;

import org.jspecify.annotations.NullMarked;
