/**
 * Coursera: the credential type, and access tokens out of it. Refresh tokens and client secrets stay on the controller; an
 * agent gets an access token at most, which lives for an hour or so.
 */
@NullMarked
package io.jenkins.plugins.autograder.jenkins.coursera;

import org.jspecify.annotations.NullMarked;
