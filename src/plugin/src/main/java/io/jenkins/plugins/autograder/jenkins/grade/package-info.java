/** {@code courseraGrade}: a suite of examples, or one submission, graded on an agent. */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.grade;

import org.jspecify.annotations.NullMarked;
