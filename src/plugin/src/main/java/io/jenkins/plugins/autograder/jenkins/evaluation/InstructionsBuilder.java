package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Builder;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.TwinDescriptor;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The build step {@code courseraInstructions} of a freestyle job. {@link InstructionsStep} is the same for a Pipeline. */
public final class InstructionsBuilder extends SheetBuilder implements SimpleBuildStep {

    /** Write the instructions of those tasks. */
    @DataBoundConstructor
    public InstructionsBuilder(String tasks) {
        super(tasks);
    }

    /** The image in which solutions run. */
    public String getImage() {
        return options.image;
    }

    /** See {@link #getImage}. */
    @DataBoundSetter
    public void setImage(String value) {
        options.image = Util.fixNull(value);
    }

    /** The Docker engine. */
    public String getDockerHost() {
        return options.dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String value) {
        options.dockerHost = Util.fixNull(value);
    }

    /** Whether solutions run as plain processes of the agent. */
    public boolean isNoContainer() {
        return options.noContainer;
    }

    /** See {@link #isNoContainer}. */
    @DataBoundSetter
    public void setNoContainer(boolean value) {
        options.noContainer = value;
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Writing(Scene.of(run, workspace, env, launcher, listener)).instructions(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraInstructions")
    public static final class DescriptorImpl extends TwinDescriptor<Builder> {
        public DescriptorImpl() {
            super(InstructionsStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.instructions_name();
        }
    }
}
