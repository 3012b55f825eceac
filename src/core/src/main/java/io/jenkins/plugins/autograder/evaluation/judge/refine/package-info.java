/**
 * Refinements: what is made of an observed value before it is compared, on the submission's side and on the solution's.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge.refine;

import org.jspecify.annotations.NullMarked;
