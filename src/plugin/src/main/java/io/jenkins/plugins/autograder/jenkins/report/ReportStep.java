package io.jenkins.plugins.autograder.jenkins.report;

import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import io.jenkins.plugins.autograder.jenkins.WorkExecution;
import io.jenkins.plugins.autograder.jenkins.policy.PolicyStep;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code courseraReport}. {@link ReportRecorder} is the same for a freestyle job. */
public final class ReportStep extends PolicyStep {
    private final ReportOptions options;

    /** Add a report of that name. */
    @DataBoundConstructor
    public ReportStep(String name) {
        this.options = new ReportOptions(name);
    }

    /** What the report is called. */
    public String getName() {
        return options.name;
    }

    /** The reports in the workspace, as a pattern. */
    public String getFiles() {
        return options.files;
    }

    /** See {@link #getFiles}. */
    @DataBoundSetter
    public void setFiles(String value) {
        options.files = Util.fixNull(value);
    }

    @Override
    protected ResultPolicy policy() {
        return options.policy;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Reporting(Scene.of(each)).report(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraReport", "name", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.report_name();
        }
    }
}
