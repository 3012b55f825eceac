package io.jenkins.plugins.autograder.jenkins;

import hudson.model.AbstractProject;
import hudson.model.Describable;
import hudson.tasks.BuildStep;
import hudson.tasks.BuildStepDescriptor;
import org.jenkinsci.plugins.workflow.steps.Step;

/**
 * Tells Jenkins of a build step that is the same as a step of a Pipeline, with the same help.
 *
 * @param <T> the kind of build step
 */
public abstract class TwinDescriptor<T extends BuildStep & Describable<T>> extends BuildStepDescriptor<T> {

    /** The twin of that step. */
    protected TwinDescriptor(Class<? extends Step> step) {
        SharedHelp.fields(step).forEach(field -> addHelpFileRedirect(field, step, field));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public final boolean isApplicable(Class<? extends AbstractProject> type) {
        return true;
    }
}
