package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.Extension;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code courseraRubric}. {@link RubricBuilder} is the same for a freestyle job. */
public final class RubricStep extends SheetStep {

    /** Write the rubrics of those tasks. */
    @DataBoundConstructor
    public RubricStep(String tasks) {
        super(tasks);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Writing(Scene.of(each)).rubrics(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraRubric", "tasks", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.rubric_name();
        }
    }
}
