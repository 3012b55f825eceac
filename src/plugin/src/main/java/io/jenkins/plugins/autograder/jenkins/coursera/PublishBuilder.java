package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.EnvVars;
import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.PolicyBuilder;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The build step {@code courseraPublish} of a freestyle job. {@link PublishStep} is the same for a Pipeline. */
public final class PublishBuilder extends PolicyBuilder implements SimpleBuildStep {
    private final PublishOptions options;

    /** Publish those items. */
    @DataBoundConstructor
    public PublishBuilder(String items) {
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
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException, IOException {
        new Publishing(Scene.onController(run, env, listener)).publish(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraPublish")
    public static final class DescriptorImpl extends CourseraBuilderDescriptor {
        public DescriptorImpl() {
            super(PublishStep.class);
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
