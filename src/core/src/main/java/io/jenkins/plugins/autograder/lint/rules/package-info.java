/**
 * The rules, a class each, and the one list of them. A rule is silent where it cannot be sure.
 *
 * <p>To add one: a class with its {@link io.jenkins.plugins.autograder.lint.finding.RuleInfo}, a line in
 * {@link io.jenkins.plugins.autograder.lint.rules.Rules}, an example that it fires on and one that is fine.
 */
@NullMarked
package io.jenkins.plugins.autograder.lint.rules;

import org.jspecify.annotations.NullMarked;
