/** Text with places in it: the base of everything that is parsed, and of every finding. */
@NullMarked
package io.jenkins.plugins.autograder.lint.source;

import org.jspecify.annotations.NullMarked;
