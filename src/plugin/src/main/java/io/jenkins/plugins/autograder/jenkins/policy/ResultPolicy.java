package io.jenkins.plugins.autograder.jenkins.policy;

import java.io.Serializable;

/**
 * What happens when more results than tolerated are not as expected: three switches that do not depend on each other. It
 * is about content only; what could not be done at all always fails the step.
 */
public final class ResultPolicy implements Serializable {
    private static final long serialVersionUID = 1L;

    private Mark buildResult = Mark.UNSTABLE;
    private Mark stageResult = Mark.UNSTABLE;
    private boolean stop;
    private int tolerated;

    /** What the build is marked with. */
    public Mark buildResult() {
        return buildResult;
    }

    /** Set what the build is marked with. */
    public void setBuildResult(Mark mark) {
        buildResult = mark;
    }

    /** What the stage is marked with; a freestyle build has none. */
    public Mark stageResult() {
        return stageResult;
    }

    /** Set what the stage is marked with. */
    public void setStageResult(Mark mark) {
        stageResult = mark;
    }

    /** Whether the step fails, so that nothing follows it. */
    public boolean stop() {
        return stop;
    }

    /** Set whether the step fails. */
    public void setStop(boolean fails) {
        stop = fails;
    }

    /** How many results may be off before anything happens. */
    public int tolerated() {
        return tolerated;
    }

    /**
     * Set how many results may be off.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void setTolerated(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("tolerated is " + count + "; allowed is 0 or more");
        }
        tolerated = count;
    }
}
