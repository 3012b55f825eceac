package io.jenkins.plugins.autograder.jenkins.sanity;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.FormChecks;
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
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraSanity}. {@link SanityBuilder} is the same for a freestyle job. */
public final class SanityStep extends PolicyStep {
    private final SanityOptions options;

    /** Look at that grader. */
    @DataBoundConstructor
    public SanityStep(String grader) {
        this.options = new SanityOptions(grader);
    }

    /** The directory with the Dockerfile, a Dockerfile, or a zip for upload. */
    public String getGrader() {
        return options.grader;
    }

    /** A built image to look at, too. */
    public String getImage() {
        return options.image;
    }

    /** See {@link #getImage}. */
    @DataBoundSetter
    public void setImage(String value) {
        options.image = Util.fixNull(value);
    }

    /** From which severity on findings are serious. */
    public String getFailOn() {
        return options.failOn;
    }

    /** See {@link #getFailOn}. */
    @DataBoundSetter
    public void setFailOn(String value) {
        options.failOn = Util.fixNull(value);
    }

    /** The name of the report. */
    public String getName() {
        return options.name;
    }

    /** See {@link #getName}. */
    @DataBoundSetter
    public void setName(String value) {
        options.name = Util.fixNull(value);
    }

    /** The build context. */
    public String getContext() {
        return options.context;
    }

    /** See {@link #getContext}. */
    @DataBoundSetter
    public void setContext(String value) {
        options.context = Util.fixNull(value);
    }

    /** The production environment. */
    public String getProfile() {
        return options.profile;
    }

    /** See {@link #getProfile}. */
    @DataBoundSetter
    public void setProfile(String value) {
        options.profile = Util.fixNull(value);
    }

    /** Processors that the grader is to be given; 0 leaves it out. */
    public int getCpus() {
        return options.cpus;
    }

    /** See {@link #getCpus}. */
    @DataBoundSetter
    public void setCpus(int value) {
        options.cpus = value;
    }

    /** Memory in MB that the grader is to be given; 0 leaves it out. */
    public int getMemory() {
        return options.memory;
    }

    /** See {@link #getMemory}. */
    @DataBoundSetter
    public void setMemory(int value) {
        options.memory = value;
    }

    /** Time in seconds that the grader is to be given; 0 leaves it out. */
    public int getTimeout() {
        return options.timeout;
    }

    /** See {@link #getTimeout}. */
    @DataBoundSetter
    public void setTimeout(int value) {
        options.timeout = value;
    }

    /** Examples whose limits are compared. */
    public String getSuite() {
        return options.suite;
    }

    /** See {@link #getSuite}. */
    @DataBoundSetter
    public void setSuite(String value) {
        options.suite = Util.fixNull(value);
    }

    /** Severities and ignores. */
    public String getConfig() {
        return options.config;
    }

    /** See {@link #getConfig}. */
    @DataBoundSetter
    public void setConfig(String value) {
        options.config = Util.fixNull(value);
    }

    /** Findings that are known. */
    public String getBaseline() {
        return options.baseline;
    }

    /** See {@link #getBaseline}. */
    @DataBoundSetter
    public void setBaseline(String value) {
        options.baseline = Util.fixNull(value);
    }

    /** The engine that has the image. */
    public String getDockerHost() {
        return options.dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String value) {
        options.dockerHost = Util.fixNull(value);
    }

    /** Where the report is written, too. */
    public String getReport() {
        return options.report;
    }

    /** See {@link #getReport}. */
    @DataBoundSetter
    public void setReport(String value) {
        options.report = Util.fixNull(value);
    }

    @Override
    protected ResultPolicy policy() {
        return options.policy;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkExecution(context, each -> new Linting(Scene.of(each)).lint(options));
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends SymbolStepDescriptor {
        public DescriptorImpl() {
            super("courseraSanity", "grader", Scene.REQUIRED);
        }

        @Override
        public String getDisplayName() {
            return Messages.sanity_name();
        }

        /** The profiles. */
        @POST
        public ListBoxModel doFillProfileItems() {
            return SanityForm.profiles();
        }

        /** The severities. */
        @POST
        public ListBoxModel doFillFailOnItems() {
            return SanityForm.severities();
        }

        /** Check a report's name. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            return FormChecks.reportName(value);
        }
    }
}
