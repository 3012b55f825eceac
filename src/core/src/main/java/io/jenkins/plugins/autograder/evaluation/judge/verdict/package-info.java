/**
 * What a judgement says, as data: a status, and why.
 *
 * <p>Texts in it are plain text, and may hold what a submission printed: whoever shows them escapes them. Everything can be
 * written as JSON and read back; what is absent has no key.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import org.jspecify.annotations.NullMarked;
