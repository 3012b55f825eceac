/**
 * The command line. A command parses its options, makes a request, calls the engine and renders the result; it decides
 * nothing but the exit code.
 */
@NullMarked
package io.jenkins.plugins.autograder.cli;

import org.jspecify.annotations.NullMarked;
