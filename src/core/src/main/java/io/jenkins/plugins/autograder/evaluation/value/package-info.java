/**
 * Observed values: what a program computed, as plain structure.
 *
 * <p>Values are taken apart beside the program that made them, and arrive as JSON, which {@link ValueJson} reads. Nothing
 * here can run code of a submission. Start at {@link Value}.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.value;

import org.jspecify.annotations.NullMarked;
