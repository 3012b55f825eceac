package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.PolicyStep;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraStatus}. {@link StatusBuilder} is the same for a freestyle job. */
public final class StatusStep extends PolicyStep {
    private final StatusOptions options;

    /** See how far that grader is. */
    @DataBoundConstructor
    public StatusStep(String grader) {
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

    @Override
    protected ResultPolicy policy() {
        return options.policy;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new StatusExecution(context, options);
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends CourseraStepDescriptor {
        public DescriptorImpl() {
            super("courseraStatus", "grader", Scene.REQUIRED_ON_CONTROLLER);
        }

        @Override
        public String getDisplayName() {
            return Messages.status_name();
        }

        /** Check a time. */
        @POST
        public FormValidation doCheckWait(@QueryParameter String value) {
            return CourseraForm.duration(value);
        }
    }
}
