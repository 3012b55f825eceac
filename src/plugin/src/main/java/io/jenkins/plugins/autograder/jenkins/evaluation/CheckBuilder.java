package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Builder;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.TwinDescriptor;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The build step {@code courseraCheck} of a freestyle job. {@link CheckStep} is the same for a Pipeline. */
public final class CheckBuilder extends EvaluationBuilder implements SimpleBuildStep {
    private final CheckOptions options;

    /** Check the spec of that task. */
    @DataBoundConstructor
    public CheckBuilder(String task) {
        this.options = new CheckOptions(task);
    }

    @Override
    TaskOptions options() {
        return options;
    }

    /** Where the result is written as JUnit XML. */
    public String getJunit() {
        return options.junit;
    }

    /** See {@link #getJunit}. */
    @DataBoundSetter
    public void setJunit(String value) {
        options.junit = Util.fixNull(value);
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Evaluating(Scene.of(run, workspace, env, launcher, listener)).check(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraCheck")
    public static final class DescriptorImpl extends TwinDescriptor<Builder> {
        public DescriptorImpl() {
            super(CheckStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.check_name();
        }

        /** Check a report's name. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormChecks.reportName(value);
        }
    }
}
