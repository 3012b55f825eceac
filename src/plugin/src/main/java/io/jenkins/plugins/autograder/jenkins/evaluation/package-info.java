/** {@code courseraEvaluate} and its like: tasks of a course, with their specs, submissions and pages. */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.evaluation;

import org.jspecify.annotations.NullMarked;
