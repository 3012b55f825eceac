/** What rules look at, read once for all of them: a Dockerfile with its context, an image, a zip, a plan. */
@NullMarked
package io.jenkins.plugins.autograder.lint.subject;

import org.jspecify.annotations.NullMarked;
