/**
 * Structure checks: how often code of some form is there, and what is within.
 *
 * <p>A {@link Check} is data that a spec declares; {@link Checker} carries it out on a {@link Program}. Ready-made ones are in
 * {@link Constructs}, {@link FunctionChecks} and {@link ImportChecks}.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge.structure;

import org.jspecify.annotations.NullMarked;
