package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraGrade}. {@link GradeBuilder} is the same for a freestyle job. */
public final class GradeStep extends GradeStepParameters {

    /** Grade with that image. */
    @DataBoundConstructor
    public GradeStep(String image) {
        super(image);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Grading(Scene.of(each)).grade(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraGrade", "image", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.grade_name();
        }

        /** The profiles. */
        @POST
        public ListBoxModel doFillProfileItems() {
            return GradeForm.profiles();
        }

        /** Check a time limit. */
        @POST
        public FormValidation doCheckTimeout(@QueryParameter String value) {
            return GradeForm.timeout(value);
        }

        /** Check a memory limit. */
        @POST
        public FormValidation doCheckMemory(@QueryParameter String value) {
            return GradeForm.memory(value);
        }

        /** Check a report's name. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormChecks.reportName(value);
        }
    }
}
