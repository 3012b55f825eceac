/**
 * Dockerfiles, parsed as BuildKit parses them, with the place of every word.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.lint.dockerfile.Dockerfile#parse}. What a file would build is in
 * {@link io.jenkins.plugins.autograder.lint.dockerfile.Stage}. The grammar is that of BuildKit's documentation
 * (docs.docker.com/reference/dockerfile).
 */
@NullMarked
package io.jenkins.plugins.autograder.lint.dockerfile;

import org.jspecify.annotations.NullMarked;
