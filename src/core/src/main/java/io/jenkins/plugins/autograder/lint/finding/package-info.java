/** What the linter finds: plain data that can be stored and sent. */
@NullMarked
package io.jenkins.plugins.autograder.lint.finding;

import org.jspecify.annotations.NullMarked;
