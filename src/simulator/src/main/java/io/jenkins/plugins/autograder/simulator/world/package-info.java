/**
 * What the simulated hosts know and remember. Nothing here knows of HTTP. Start with {@link
 * io.jenkins.plugins.autograder.simulator.world.World}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator.world;

import org.jspecify.annotations.NullMarked;
