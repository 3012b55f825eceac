/**
 * The directory that a course keeps: which tasks there are ({@code tasks.json}), and where the files of each are.
 *
 * <p>Start at {@link io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory}. Folders and keys are potluck's.
 */
@NullMarked
package io.jenkins.plugins.autograder.evaluation.spec.course;

import org.jspecify.annotations.NullMarked;
