/**
 * Calls and answers: finds the endpoint, records what came, and delivers the answer, whole or not. Nothing here knows what a
 * call means. Start with {@link io.jenkins.plugins.autograder.simulator.http.Endpoint}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator.http;

import org.jspecify.annotations.NullMarked;
