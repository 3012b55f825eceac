/** The linter as a step. */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.sanity;

import org.jspecify.annotations.NullMarked;
