/** Algorithms that put things beside each other: in order, in any order, and by how much alike they are. */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.align;

import org.jspecify.annotations.NullMarked;
