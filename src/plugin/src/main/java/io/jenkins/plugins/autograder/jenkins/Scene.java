package io.jenkins.plugins.autograder.jenkins;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.autograder.jenkins.policy.BuildPlace;
import io.jenkins.plugins.autograder.jenkins.policy.Place;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** Where a step works. */
public final class Scene {

    /** What a step of a Pipeline must have around it to work on an agent. */
    public static final Set<Class<?>> REQUIRED =
            Set.of(Run.class, FilePath.class, Launcher.class, EnvVars.class, TaskListener.class, FlowNode.class);

    /** What it must have around it to work on the controller: no agent. */
    public static final Set<Class<?>> REQUIRED_ON_CONTROLLER =
            Set.of(Run.class, EnvVars.class, TaskListener.class, FlowNode.class);

    private final Run<?, ?> run;
    private final @Nullable FilePath workspace;
    private final @Nullable Launcher launcher;
    private final EnvVars env;
    private final TaskListener listener;
    private final Place place;

    private Scene(
            Run<?, ?> run,
            @Nullable FilePath workspace,
            @Nullable Launcher launcher,
            EnvVars env,
            TaskListener listener,
            Place place) {
        this.run = run;
        this.workspace = workspace;
        this.launcher = launcher;
        this.env = env;
        this.listener = listener;
        this.place = place;
    }

    /** Of a step in a Pipeline, on an agent. */
    public static Scene of(StepContext context) throws IOException, InterruptedException {
        FilePath workspace = context.get(FilePath.class);
        workspace.mkdirs();
        return of(context, workspace, context.get(Launcher.class));
    }

    /** Of a step in a Pipeline, wherever it stands. */
    public static Scene onController(StepContext context) throws IOException, InterruptedException {
        return of(context, null, null);
    }

    private static Scene of(StepContext context, @Nullable FilePath workspace, @Nullable Launcher launcher)
            throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        return new Scene(
                run,
                workspace,
                launcher,
                context.get(EnvVars.class),
                context.get(TaskListener.class),
                BuildPlace.pipeline(run, context.get(FlowNode.class)));
    }

    /** Of a build step on an agent. */
    public static Scene of(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        workspace.mkdirs();
        return new Scene(run, workspace, launcher, env, listener, BuildPlace.freestyle(run));
    }

    /** Of a build step that needs no agent. */
    public static Scene onController(Run<?, ?> run, EnvVars env, TaskListener listener) {
        return new Scene(run, null, null, env, listener, BuildPlace.freestyle(run));
    }

    /** The build. */
    public Run<?, ?> run() {
        return run;
    }

    /** The build's workspace, on the agent; exists. */
    public FilePath workspace() {
        return Objects.requireNonNull(workspace, "a step on an agent");
    }

    /** Starts processes on the agent. */
    public Launcher launcher() {
        return Objects.requireNonNull(launcher, "a step on an agent");
    }

    /** The build's variables. */
    public EnvVars env() {
        return env;
    }

    /** The build's log as it is. */
    public TaskListener listener() {
        return listener;
    }

    /** The build's log for our lines. */
    public Console console() {
        return new Console(listener);
    }

    /** Where a bad result is marked. */
    public Place place() {
        return place;
    }

    /** The text with the build's variables in it; in a Pipeline, Groovy has done that already. */
    public String expand(String text) {
        return run instanceof AbstractBuild ? env.expand(text) : text;
    }
}
