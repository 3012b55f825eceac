package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.EnvVars;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractProject;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SharedHelp;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The build step {@code courseraStatus} of a freestyle job. {@link StatusStep} is the same for a Pipeline. */
public final class StatusBuilder extends Builder implements SimpleBuildStep {
    private final StatusOptions options;

    /** See how far that grader is. */
    @DataBoundConstructor
    public StatusBuilder(String grader) {
        this.options = new StatusOptions(grader);
    }

    /** The grader's id at Coursera. */
    public String getGrader() {
        return options.grader;
    }

    /** The credential to ask Coursera with. */
    public String getCredentialsId() {
        return options.credentialsId;
    }

    /** See {@link #getCredentialsId}. */
    @DataBoundSetter
    public void setCredentialsId(String value) {
        options.credentialsId = Util.fixNull(value);
    }

    /** The course, or the branch. */
    public String getCourse() {
        return options.course;
    }

    /** See {@link #getCourse}. */
    @DataBoundSetter
    public void setCourse(String value) {
        options.course = Util.fixNull(value);
    }

    /** The generation of the grader. */
    public String getProfile() {
        return options.profile;
    }

    /** See {@link #getProfile}. */
    @DataBoundSetter
    public void setProfile(String value) {
        options.profile = Util.fixNull(value);
    }

    /** How long to wait for Coursera to process the grader. */
    public String getWait() {
        return options.wait;
    }

    /** See {@link #getWait}. */
    @DataBoundSetter
    public void setWait(String value) {
        options.wait = Util.fixNull(value);
    }

    /** See {@link ResultPolicy#tolerated}. */
    public int getTolerated() {
        return options.policy.tolerated();
    }

    /** See {@link ResultPolicy#setTolerated}. */
    @DataBoundSetter
    public void setTolerated(int value) {
        options.policy.setTolerated(value);
    }

    /** See {@link ResultPolicy#buildResult}. */
    public Mark getBuildResult() {
        return options.policy.buildResult();
    }

    /** See {@link ResultPolicy#setBuildResult}. */
    @DataBoundSetter
    public void setBuildResult(Mark value) {
        options.policy.setBuildResult(value);
    }

    /** See {@link ResultPolicy#stageResult}. */
    public Mark getStageResult() {
        return options.policy.stageResult();
    }

    /** See {@link ResultPolicy#setStageResult}. */
    @DataBoundSetter
    public void setStageResult(Mark value) {
        options.policy.setStageResult(value);
    }

    /** See {@link ResultPolicy#stop}. */
    public boolean isStop() {
        return options.policy.stop();
    }

    /** See {@link ResultPolicy#setStop}. */
    @DataBoundSetter
    public void setStop(boolean value) {
        options.policy.setStop(value);
    }

    @Override
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException, IOException {
        new Looking(Scene.onController(run, env, listener)).await(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraStatus")
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {
        public DescriptorImpl() {
            SharedHelp.fields(StatusStep.class).forEach(field -> addHelpFileRedirect(field, StatusStep.class, field));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @Override
        public String getDisplayName() {
            return Messages.status_name();
        }

        /** The credentials that the job may use. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(
                @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
            return CredentialChoice.of(item, credentialsId);
        }

        /** The profiles. */
        @POST
        public ListBoxModel doFillProfileItems() {
            return CourseraForm.profiles();
        }

        /** Check a time. */
        @POST
        public FormValidation doCheckWait(@QueryParameter String value) {
            return CourseraForm.duration(value);
        }
    }
}
