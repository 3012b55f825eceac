package io.jenkins.plugins.autograder.jenkins;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.autograder.jenkins.policy.BuildPlace;
import io.jenkins.plugins.autograder.jenkins.policy.Place;
import java.io.IOException;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Where a step works.
 *
 * @param run the build
 * @param workspace of the build, on the agent; exists
 * @param env the build's variables
 * @param console the build's log
 * @param place where a bad result is marked
 */
public record Scene(Run<?, ?> run, FilePath workspace, EnvVars env, Console console, Place place) {

    /** What a step of a Pipeline must have around it. */
    public static final Set<Class<?>> REQUIRED =
            Set.of(Run.class, FilePath.class, EnvVars.class, TaskListener.class, FlowNode.class);

    /** Of a step in a Pipeline. */
    public static Scene of(StepContext context) throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        FilePath workspace = context.get(FilePath.class);
        workspace.mkdirs();
        return new Scene(
                run,
                workspace,
                context.get(EnvVars.class),
                new Console(context.get(TaskListener.class)),
                BuildPlace.pipeline(run, context.get(FlowNode.class)));
    }

    /** Of a build step. */
    public static Scene of(Run<?, ?> run, FilePath workspace, EnvVars env, TaskListener listener)
            throws IOException, InterruptedException {
        workspace.mkdirs();
        return new Scene(run, workspace, env, new Console(listener), BuildPlace.freestyle(run));
    }

    /** The text with the build's variables in it; in a Pipeline, Groovy has done that already. */
    public String expand(String text) {
        return run instanceof AbstractBuild ? env.expand(text) : text;
    }
}
