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

/** The Pipeline step {@code courseraAttach}. {@link AttachBuilder} is the same for a freestyle job. */
public final class AttachStep extends Step {
    private final AttachOptions options;

    /** Attach that grader. */
    @DataBoundConstructor
    public AttachStep(String grader) {
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
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Attaching(Scene.onController(each)).attach(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends CourseraStepDescriptor {
        public DescriptorImpl() {
            super("courseraAttach", "grader", Scene.REQUIRED_ON_CONTROLLER);
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
