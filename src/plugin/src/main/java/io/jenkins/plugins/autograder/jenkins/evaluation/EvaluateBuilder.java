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
import hudson.util.ListBoxModel;
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

/** The build step {@code courseraEvaluate} of a freestyle job. {@link EvaluateStep} is the same for a Pipeline. */
public final class EvaluateBuilder extends EvaluationBuilder implements SimpleBuildStep {
    private final EvaluateOptions options;

    /** Evaluate submissions of that task. */
    @DataBoundConstructor
    public EvaluateBuilder(String task) {
        this.options = new EvaluateOptions(task);
    }

    @Override
    TaskOptions options() {
        return options;
    }

    /** Whose submissions, separated by commas; blank means everybody's. */
    public String getUsers() {
        return options.users;
    }

    /** See {@link #getUsers}. */
    @DataBoundSetter
    public void setUsers(String value) {
        options.users = Util.fixNull(value);
    }

    /** One file or directory to evaluate, in place of what was handed in. */
    public String getTarget() {
        return options.target;
    }

    /** See {@link #getTarget}. */
    @DataBoundSetter
    public void setTarget(String value) {
        options.target = Util.fixNull(value);
    }

    /** The lowest evaluation that has no consequences. */
    public String getAtLeast() {
        return options.atLeast;
    }

    /** See {@link #getAtLeast}. */
    @DataBoundSetter
    public void setAtLeast(String value) {
        options.atLeast = Util.fixNull(value);
    }

    /** Where the reports are written in the workspace. */
    public String getReport() {
        return options.report;
    }

    /** See {@link #getReport}. */
    @DataBoundSetter
    public void setReport(String value) {
        options.report = Util.fixNull(value);
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Evaluating(Scene.of(run, workspace, env, launcher, listener)).evaluate(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraEvaluate")
    public static final class DescriptorImpl extends TwinDescriptor<Builder> {
        public DescriptorImpl() {
            super(EvaluateStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.evaluate_name();
        }

        /** Check a report's name. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormChecks.reportName(value);
        }

        /** The evaluations that can be asked for. */
        @POST
        public ListBoxModel doFillAtLeastItems() {
            return EvaluateForm.evaluations();
        }
    }
}
