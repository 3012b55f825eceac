package io.jenkins.plugins.autograder.jenkins.report;

import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code courseraReport}. {@link ReportRecorder} is the same for a freestyle job. */
public final class ReportStep extends Step {
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

    /** What the build is marked with. */
    public Mark getBuildResult() {
        return options.policy.buildResult();
    }

    /** See {@link #getBuildResult}. */
    @DataBoundSetter
    public void setBuildResult(Mark value) {
        options.policy.setBuildResult(value);
    }

    /** What the stage is marked with. */
    public Mark getStageResult() {
        return options.policy.stageResult();
    }

    /** See {@link #getStageResult}. */
    @DataBoundSetter
    public void setStageResult(Mark value) {
        options.policy.setStageResult(value);
    }

    /** Whether the step fails. */
    public boolean isStop() {
        return options.policy.stop();
    }

    /** See {@link #isStop}. */
    @DataBoundSetter
    public void setStop(boolean value) {
        options.policy.setStop(value);
    }

    /** How many results may be off. */
    public int getTolerated() {
        return options.policy.tolerated();
    }

    /** See {@link #getTolerated}. */
    @DataBoundSetter
    public void setTolerated(int value) {
        options.policy.setTolerated(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, options);
    }

    /** One execution. */
    private static final class Execution extends SynchronousNonBlockingStepExecution<ReportSummary> {
        private static final long serialVersionUID = 1L;

        private final ReportOptions options;

        Execution(StepContext context, ReportOptions options) {
            super(context);
            this.options = options;
        }

        @Override
        protected ReportSummary run() throws Exception {
            return new Reporting(Scene.of(getContext())).report(options);
        }
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "courseraReport";
        }

        @Override
        public String getDisplayName() {
            return Messages.report_name();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Scene.REQUIRED;
        }

        @Override
        public String argumentsToString(Map<String, Object> arguments) {
            return String.valueOf(arguments.get("name"));
        }
    }
}
