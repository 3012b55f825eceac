package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.EnvVars;
import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Builder;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The build step {@code courseraLimits} of a freestyle job. {@link LimitsStep} is the same for a Pipeline. */
public final class LimitsBuilder extends Builder implements SimpleBuildStep {
    private final LimitsOptions options;

    /** The limits of that part. */
    @DataBoundConstructor
    public LimitsBuilder(String part) {
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
    public boolean requiresWorkspace() {
        return false;
    }

    @Override
    public void perform(Run<?, ?> run, EnvVars env, TaskListener listener) throws InterruptedException, IOException {
        new Limiting(Scene.onController(run, env, listener)).limit(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraLimits")
    public static final class DescriptorImpl extends CourseraBuilderDescriptor {
        public DescriptorImpl() {
            super(LimitsStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.limits_name();
        }
    }
}
