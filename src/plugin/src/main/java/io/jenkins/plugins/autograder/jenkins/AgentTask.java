package io.jenkins.plugins.autograder.jenkins;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import jenkins.agents.ControllerToAgentFileCallable;

/**
 * Work in the workspace, on the agent. What it says is in the build's log before it ends: an agent holds lines back for
 * seconds, and those that come after a failed build's end are lost.
 *
 * @param <T> plain data that it brings back
 */
public interface AgentTask<T> extends ControllerToAgentFileCallable<T> {

    /** The build's log. */
    Console console();

    /** Do it. */
    T work(File workspace) throws IOException, InterruptedException;

    @Override
    default T invoke(File workspace, VirtualChannel channel) throws IOException, InterruptedException {
        try {
            return work(workspace);
        } finally {
            console().flush();
        }
    }
}
