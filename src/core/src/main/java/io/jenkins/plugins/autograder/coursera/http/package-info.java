/**
 * HTTP to services that fail: one {@link io.jenkins.plugins.autograder.coursera.http.Connector} that sends, and one loop,
 * {@link io.jenkins.plugins.autograder.coursera.http.Sender}, that decides what is sent again, and when.
 *
 * <p>It knows nothing of Coursera's calls. Nothing in it shows a secret: see {@link
 * io.jenkins.plugins.autograder.coursera.http.Secret}.
 */
@NullMarked
package io.jenkins.plugins.autograder.coursera.http;

import org.jspecify.annotations.NullMarked;
