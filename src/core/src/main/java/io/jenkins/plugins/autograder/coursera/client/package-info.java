/**
 * Coursera's and Transloadit's calls, one method each.
 *
 * <p>{@link io.jenkins.plugins.autograder.coursera.client.CourseraCalls} says what each call sends, {@link
 * io.jenkins.plugins.autograder.coursera.client.CourseraClient} and {@link
 * io.jenkins.plugins.autograder.coursera.client.Transloadit} send it and read the answer. What order the calls come in,
 * and what to do when one fails, is the business of the package above.
 */
@NullMarked
package io.jenkins.plugins.autograder.coursera.client;

import org.jspecify.annotations.NullMarked;
