package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code courseraInstructions}. {@link InstructionsBuilder} is the same for a freestyle job. */
public final class InstructionsStep extends SheetStep {

    /** Write the instructions of those tasks. */
    @DataBoundConstructor
    public InstructionsStep(String tasks) {
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
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Writing(Scene.of(each)).instructions(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraInstructions", "tasks", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.instructions_name();
        }
    }
}
