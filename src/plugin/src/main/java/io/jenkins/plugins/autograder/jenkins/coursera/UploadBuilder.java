package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Builder;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The build step {@code courseraUpload} of a freestyle job. {@link UploadStep} is the same for a Pipeline. */
public final class UploadBuilder extends Builder implements SimpleBuildStep {
    private final UploadOptions options;

    /** Upload that grader. */
    @DataBoundConstructor
    public UploadBuilder(String grader) {
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
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Uploading(Scene.of(run, workspace, env, launcher, listener)).upload(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraUpload")
    public static final class DescriptorImpl extends CourseraBuilderDescriptor {
        public DescriptorImpl() {
            super(UploadStep.class);
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
