package io.jenkins.plugins.autograder.jenkins.report;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.Publisher;
import hudson.tasks.Recorder;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.TwinDescriptor;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The post-build action {@code courseraReport} of a freestyle job, where it also runs after a build step that failed.
 * {@link ReportStep} is the same for a Pipeline.
 */
public final class ReportRecorder extends Recorder implements SimpleBuildStep {
    private final ReportOptions options;

    /** Add a report of that name. */
    @DataBoundConstructor
    public ReportRecorder(String name) {
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
    public void perform(Run<?, ?> run, FilePath workspace, EnvVars env, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        new Reporting(Scene.of(run, workspace, env, launcher, listener)).report(options);
    }

    /** Tells Jenkins of the post-build action. */
    @Extension
    @Symbol("courseraReport")
    public static final class DescriptorImpl extends TwinDescriptor<Publisher> {
        public DescriptorImpl() {
            super(ReportStep.class);
        }

        @Override
        public String getDisplayName() {
            return Messages.report_name();
        }
    }
}
