package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.policy.PolicyStep;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import org.kohsuke.stapler.DataBoundSetter;

/** A step of a Pipeline that runs submissions of a task. {@link EvaluationBuilder} has the same parameters. */
public abstract class EvaluationStep extends PolicyStep {

    /** Where the parameters are kept. */
    abstract TaskOptions options();

    /** The id of the task. */
    public String getTask() {
        return options().task;
    }

    /** The directory of the course in the workspace. */
    public String getCourse() {
        return options().course;
    }

    /** See {@link #getCourse}. */
    @DataBoundSetter
    public void setCourse(String value) {
        options().course = Util.fixNull(value);
    }

    /** The image in which submissions run. */
    public String getImage() {
        return options().image;
    }

    /** See {@link #getImage}. */
    @DataBoundSetter
    public void setImage(String value) {
        options().image = Util.fixNull(value);
    }

    /** How many run at one time; 0 is the number of processors. */
    public int getParallel() {
        return options().parallel;
    }

    /** See {@link #getParallel}. */
    @DataBoundSetter
    public void setParallel(int value) {
        options().parallel = value;
    }

    /** What the report is called. */
    public String getName() {
        return options().name;
    }

    /** See {@link #getName}. */
    @DataBoundSetter
    public void setName(String value) {
        options().name = Util.fixNull(value);
    }

    /** The Docker engine. */
    public String getDockerHost() {
        return options().dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String value) {
        options().dockerHost = Util.fixNull(value);
    }

    /** Whether submissions run as plain processes of the agent. */
    public boolean isNoContainer() {
        return options().noContainer;
    }

    /** See {@link #isNoContainer}. */
    @DataBoundSetter
    public void setNoContainer(boolean value) {
        options().noContainer = value;
    }

    @Override
    protected ResultPolicy policy() {
        return options().policy;
    }
}
