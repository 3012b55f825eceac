package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
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
        return new Execution(context, options);
    }

    /** One execution. */
    private static final class Execution extends SynchronousNonBlockingStepExecution<GradeSummary> {
        private static final long serialVersionUID = 1L;

        private final GradeOptions options;

        Execution(StepContext context, GradeOptions options) {
            super(context);
            this.options = options;
        }

        @Override
        protected GradeSummary run() throws Exception {
            return new Grading(Scene.of(getContext()), GlobalSettings.get().engineRules()).grade(options);
        }
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "courseraGrade";
        }

        @Override
        public String getDisplayName() {
            return Messages.grade_name();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Scene.REQUIRED;
        }

        @Override
        public String argumentsToString(Map<String, Object> arguments) {
            return String.valueOf(arguments.get("image"));
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
            return GradeForm.name(value);
        }
    }
}
