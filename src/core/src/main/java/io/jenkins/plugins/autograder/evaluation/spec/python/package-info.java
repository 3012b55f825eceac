/**
 * What a spec says in Python itself: calls, such as {@code rect(2, 3)}, and literals, such as {@code (6, 'cm')}.
 *
 * <p>Only their outlines are read here, so that specs can be listed and checked on any machine; what arguments mean is for
 * Python to say.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.spec.python;

import org.jspecify.annotations.NullMarked;
