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

/** The Pipeline step {@code courseraPublish}. {@link PublishBuilder} is the same for a freestyle job. */
public final class PublishStep extends PolicyStep {
    private final PublishOptions options;

    /** Publish those items. */
    @DataBoundConstructor
    public PublishStep(String items) {
        this.options = new PublishOptions(items);
    }

    /** The items, separated by commas. */
    public String getItems() {
        return options.items;
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

    /** The generation of the graders. */
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

    /** Whether to publish for coursera-v2 although nobody knows whether that works. */
    public boolean isExperimental() {
        return options.experimental;
    }

    /** See {@link #isExperimental}. */
    @DataBoundSetter
    public void setExperimental(boolean value) {
        options.experimental = value;
    }

    /** Name of the receipt among the artifacts of the build. */
    public String getReceipt() {
        return options.receipt;
    }

    /** See {@link #getReceipt}. */
    @DataBoundSetter
    public void setReceipt(String value) {
        options.receipt = Util.fixNull(value);
    }

    /** Whether to go on with a publication that an earlier build has begun. */
    public boolean isResume() {
        return options.resume;
    }

    /** See {@link #isResume}. */
    @DataBoundSetter
    public void setResume(boolean value) {
        options.resume = value;
    }

    @Override
    protected ResultPolicy policy() {
        return options.policy;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new PublishExecution(context, options);
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends CourseraStepDescriptor {
        public DescriptorImpl() {
            super("courseraPublish", "items", Scene.REQUIRED_ON_CONTROLLER);
        }

        @Override
        public String getDisplayName() {
            return Messages.publish_name();
        }

        /** Check a time. */
        @POST
        public FormValidation doCheckWait(@QueryParameter String value) {
            return CourseraForm.duration(value);
        }
    }
}
