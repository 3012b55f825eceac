/**
 * A stand-in for Coursera, for tests and rehearsals. It knows no other package of this product. Start with {@link
 * io.jenkins.plugins.autograder.simulator.Simulator}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator;

import org.jspecify.annotations.NullMarked;
