/**
 * Syntax trees, and patterns that are looked for in them.
 *
 * <p>Trees come from the language's own parser as JSON, which {@link NodeJson} reads. Start at {@link Node}.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.tree;

import org.jspecify.annotations.NullMarked;
