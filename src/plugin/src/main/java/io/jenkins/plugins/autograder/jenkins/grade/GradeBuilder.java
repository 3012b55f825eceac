package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Builder;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.TwinDescriptor;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The build step {@code courseraGrade} of a freestyle job. {@link GradeStep} is the same for a Pipeline. */
public final class GradeBuilder extends GradeBuilderParameters implements SimpleBuildStep {

    /** Grade with that image. */
    @DataBoundConstructor
    public GradeBuilder(String image) {
        super(image);
    }

    @Override
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Grading(Scene.of(run, workspace, env, launcher, listener)).grade(options);
    }

    /** Tells Jenkins of the build step. */
    @Extension
    @Symbol("courseraGrade")
    public static final class DescriptorImpl extends TwinDescriptor<Builder> {
        public DescriptorImpl() {
            super(GradeStep.class);
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
