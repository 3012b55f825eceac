/**
 * What can go wrong, on demand. Start with {@link io.jenkins.plugins.autograder.simulator.faults.Faults}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator.faults;

import org.jspecify.annotations.NullMarked;
