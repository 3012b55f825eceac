package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.Messages;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code courseraLimits}. {@link LimitsBuilder} is the same for a freestyle job. */
public final class LimitsStep extends Step {
    private final LimitsOptions options;

    /** The limits of that part. */
    @DataBoundConstructor
    public LimitsStep(String part) {
        this.options = new LimitsOptions(part);
    }

    /** The part, as ITEM/PART. */
    public String getPart() {
        return options.part;
    }

    /** The credential to ask Coursera with. */
    public String getCredentialsId() {
        return options.credentialsId;
    }

    /** See {@link #getCredentialsId}. */
    @DataBoundSetter
    public void setCredentialsId(String value) {
        options.credentialsId = Util.fixNull(value);
    }

    /** The course, or the branch. */
    public String getCourse() {
        return options.course;
    }

    /** See {@link #getCourse}. */
    @DataBoundSetter
    public void setCourse(String value) {
        options.course = Util.fixNull(value);
    }

    /** Processors that the grader may use; 0 leaves them as they are. */
    public int getCpus() {
        return options.cpus;
    }

    /** See {@link #getCpus}. */
    @DataBoundSetter
    public void setCpus(int value) {
        options.cpus = value;
    }

    /** Memory in MB that the grader may use; 0 leaves it as it is. */
    public int getMemory() {
        return options.memory;
    }

    /** See {@link #getMemory}. */
    @DataBoundSetter
    public void setMemory(int value) {
        options.memory = value;
    }

    /** Time in seconds that the grader may use; 0 leaves it as it is. */
    public int getTimeout() {
        return options.timeout;
    }

    /** See {@link #getTimeout}. */
    @DataBoundSetter
    public void setTimeout(int value) {
        options.timeout = value;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, options);
    }

    /** One execution. */
    private static final class Execution extends SynchronousNonBlockingStepExecution<LimitsSummary> {
        private static final long serialVersionUID = 1L;

        private final LimitsOptions options;

        Execution(StepContext context, LimitsOptions options) {
            super(context);
            this.options = options;
        }

        @Override
        protected LimitsSummary run() throws Exception {
            return new Limiting(Scene.onController(getContext())).limit(options);
        }
    }

    /** Tells Jenkins of the step. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "courseraLimits";
        }

        @Override
        public String getDisplayName() {
            return Messages.limits_name();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Scene.REQUIRED_ON_CONTROLLER;
        }

        @Override
        public String argumentsToString(Map<String, Object> arguments) {
            return String.valueOf(arguments.get("part"));
        }

        /** The credentials that the job may use. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(
                @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
            return CredentialChoice.of(item, credentialsId);
        }
    }
}
