/**
 * What each call does to the world, and how it is answered. Nothing here knows of connections or faults. Start with {@link
 * io.jenkins.plugins.autograder.simulator.calls.Calls}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator.calls;

import org.jspecify.annotations.NullMarked;
