package io.jenkins.plugins.autograder.jenkins.policy;

import hudson.tasks.Builder;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * A build step whose result has consequences. Jenkins binds parameters one by one, of a class and those that it
 * extends, so {@link PolicyStep} declares the same ones.
 */
public abstract class PolicyBuilder extends Builder {

    /** Where the parameters are kept. */
    protected abstract ResultPolicy policy();

    /** See {@link ResultPolicy#buildResult}. */
    public Mark getBuildResult() {
        return policy().buildResult();
    }

    /** See {@link ResultPolicy#setBuildResult}. */
    @DataBoundSetter
    public void setBuildResult(Mark value) {
        policy().setBuildResult(value);
    }

    /** See {@link ResultPolicy#stageResult}. */
    public Mark getStageResult() {
        return policy().stageResult();
    }

    /** See {@link ResultPolicy#setStageResult}. */
    @DataBoundSetter
    public void setStageResult(Mark value) {
        policy().setStageResult(value);
    }

    /** See {@link ResultPolicy#stop}. */
    public boolean isStop() {
        return policy().stop();
    }

    /** See {@link ResultPolicy#setStop}. */
    @DataBoundSetter
    public void setStop(boolean value) {
        policy().setStop(value);
    }

    /** See {@link ResultPolicy#tolerated}. */
    public int getTolerated() {
        return policy().tolerated();
    }

    /** See {@link ResultPolicy#setTolerated}. */
    @DataBoundSetter
    public void setTolerated(int value) {
        policy().setTolerated(value);
    }
}
