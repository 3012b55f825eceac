package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.EnvVars;
import hudson.Extension;
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

/** The build step {@code courseraAttach} of a freestyle job. {@link AttachStep} is the same for a Pipeline. */
public final class AttachBuilder extends Builder implements SimpleBuildStep {
    private final AttachOptions options;

    /** Attach that grader. */
    @DataBoundConstructor
    public AttachBuilder(String grader) {
        this.options = new AttachOptions(grader);
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

    @Override
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException, IOException {
        new Attaching(Scene.onController(run, env, listener)).attach(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraAttach")
    public static final class DescriptorImpl extends CourseraBuilderDescriptor {
        public DescriptorImpl() {
            super(AttachStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.attach_name();
        }

        /** Check parts. */
        @POST
        public FormValidation doCheckParts(@QueryParameter String value) {
            return CourseraForm.parts(value);
        }
    }
}
