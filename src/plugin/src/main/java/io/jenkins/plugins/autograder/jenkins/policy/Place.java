package io.jenkins.plugins.autograder.jenkins.policy;

import hudson.model.Result;

/** Where a result is marked: a build, and perhaps a stage of it. */
public interface Place {

    /** Mark the build; it only ever gets worse. */
    void markBuild(Result result);

    /** Mark the stage, with a reason for its tooltip; it only ever gets worse. */
    void markStage(Result result, String reason);
}
