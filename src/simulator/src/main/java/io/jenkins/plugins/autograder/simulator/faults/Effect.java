package io.jenkins.plugins.autograder.simulator.faults;

import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Handler;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;

/** What a fault does instead of the work, before it, or after it. */
@FunctionalInterface
interface Effect {
    Answer apply(Request request, Handler work, World world) throws IOException;
}
