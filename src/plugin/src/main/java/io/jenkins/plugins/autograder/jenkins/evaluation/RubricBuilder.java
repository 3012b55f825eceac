package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
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

/** The build step {@code courseraRubric} of a freestyle job. {@link RubricStep} is the same for a Pipeline. */
public final class RubricBuilder extends SheetBuilder implements SimpleBuildStep {

    /** Write the rubrics of those tasks. */
    @DataBoundConstructor
    public RubricBuilder(String tasks) {
        super(tasks);
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Writing(Scene.of(run, workspace, env, launcher, listener)).rubrics(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraRubric")
    public static final class DescriptorImpl extends TwinDescriptor<Builder> {
        public DescriptorImpl() {
            super(RubricStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.rubric_name();
        }
    }
}
