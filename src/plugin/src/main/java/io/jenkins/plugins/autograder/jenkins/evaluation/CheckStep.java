package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraCheck}. {@link CheckBuilder} is the same for a freestyle job. */
public final class CheckStep extends EvaluationStep {
    private final CheckOptions options;

    /** Check the spec of that task. */
    @DataBoundConstructor
    public CheckStep(String task) {
        this.options = new CheckOptions(task);
    }

    @Override
    TaskOptions options() {
        return options;
    }

    /** Where the result is written as JUnit XML. */
    public String getJunit() {
        return options.junit;
    }

    /** See {@link #getJunit}. */
    @DataBoundSetter
    public void setJunit(String value) {
        options.junit = Util.fixNull(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Evaluating(Scene.of(each)).check(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraCheck", "task", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.check_name();
        }

        /** Check a report's name. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormChecks.reportName(value);
        }
    }
}
