package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraUpload}. {@link UploadBuilder} is the same for a freestyle job. */
public final class UploadStep extends Step {
    private final UploadOptions options;

    /** Upload that grader. */
    @DataBoundConstructor
    public UploadStep(String grader) {
        this.options = new UploadOptions(grader);
    }

    /** The grader: a directory with a Dockerfile or a zip of one, or an image. */
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

    /** The parts that are to have the grader. */
    public String getParts() {
        return options.parts;
    }

    /** See {@link #getParts}. */
    @DataBoundSetter
    public void setParts(String value) {
        options.parts = Util.fixNull(value);
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

    /** Processors that the grader may use; 0 leaves it to Coursera. */
    public int getCpus() {
        return options.cpus;
    }

    /** See {@link #getCpus}. */
    @DataBoundSetter
    public void setCpus(int value) {
        options.cpus = value;
    }

    /** Memory in MB that the grader may use; 0 leaves it to Coursera. */
    public int getMemory() {
        return options.memory;
    }

    /** See {@link #getMemory}. */
    @DataBoundSetter
    public void setMemory(int value) {
        options.memory = value;
    }

    /** Time in seconds that the grader may use; 0 leaves it to Coursera. */
    public int getTimeout() {
        return options.timeout;
    }

    /** See {@link #getTimeout}. */
    @DataBoundSetter
    public void setTimeout(int value) {
        options.timeout = value;
    }

    /** Where the receipt is kept. */
    public String getReceipt() {
        return options.receipt;
    }

    /** See {@link #getReceipt}. */
    @DataBoundSetter
    public void setReceipt(String value) {
        options.receipt = Util.fixNull(value);
    }

    /** Whether to go on with an upload that did not come to its end. */
    public boolean isResume() {
        return options.resume;
    }

    /** See {@link #isResume}. */
    @DataBoundSetter
    public void setResume(boolean value) {
        options.resume = value;
    }

    /** The engine that has the image. */
    public String getDockerHost() {
        return options.dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String value) {
        options.dockerHost = Util.fixNull(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Uploading(Scene.of(each)).upload(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends CourseraStepDescriptor {
        public DescriptorImpl() {
            super("courseraUpload", "grader", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.upload_name();
        }

        /** Check parts. */
        @POST
        public FormValidation doCheckParts(@QueryParameter String value) {
            return CourseraForm.parts(value);
        }
    }
}
