/**
 * What a Dockerfile copies from: a directory or a zip, and the {@code .dockerignore} in it. Links are seen and never
 * followed, and nothing is read without a limit.
 */
@NullMarked
package io.jenkins.plugins.autograder.lint.context;

import org.jspecify.annotations.NullMarked;
