package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code courseraLimits}. {@link LimitsBuilder} is the same for a freestyle job. */
public final class LimitsStep extends Step {
    private final LimitsOptions options;

    /** The limits of that part. */
    @DataBoundConstructor
    public LimitsStep(String part) {
        this.options = new LimitsOptions(part);
    }

    /** The part, as ITEM/PART. */
    public String getPart() {
        return options.part;
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

    /** Processors that the grader may use; 0 leaves them as they are. */
    public int getCpus() {
        return options.cpus;
    }

    /** See {@link #getCpus}. */
    @DataBoundSetter
    public void setCpus(int value) {
        options.cpus = value;
    }

    /** Memory in MB that the grader may use; 0 leaves it as it is. */
    public int getMemory() {
        return options.memory;
    }

    /** See {@link #getMemory}. */
    @DataBoundSetter
    public void setMemory(int value) {
        options.memory = value;
    }

    /** Time in seconds that the grader may use; 0 leaves it as it is. */
    public int getTimeout() {
        return options.timeout;
    }

    /** See {@link #getTimeout}. */
    @DataBoundSetter
    public void setTimeout(int value) {
        options.timeout = value;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Limiting(Scene.onController(each)).limit(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends CourseraStepDescriptor {
        public DescriptorImpl() {
            super("courseraLimits", "part", Scene.REQUIRED_ON_CONTROLLER);
        }

        @Override
        public String getDisplayName() {
            return Messages.limits_name();
        }
    }
}
