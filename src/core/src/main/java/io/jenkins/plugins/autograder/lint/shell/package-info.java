/**
 * Shell scripts, read as far as their text tells what they run: simple commands with their words, redirections and
 * surroundings. Values are not computed; a word that depends on one has no literal.
 */
@NullMarked
package io.jenkins.plugins.autograder.lint.shell;

import org.jspecify.annotations.NullMarked;
