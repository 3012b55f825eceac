package io.jenkins.plugins.autograder.jenkins.config;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import com.cloudbees.hudson.plugins.folder.AbstractFolderProperty;
import com.cloudbees.hudson.plugins.folder.AbstractFolderPropertyDescriptor;
import hudson.Extension;
import hudson.Util;
import hudson.model.ModelObject;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * What holds in a folder and below, in place of {@link GlobalSettings}. These are defaults only: what administrators
 * forbid or bound is so in every folder.
 */
public final class FolderSettings extends AbstractFolderProperty<AbstractFolder<?>> {
    private String dockerHost = "";
    private int parallel;
    private String courseraEndpoints = "";

    /** Of a folder that says nothing. */
    @DataBoundConstructor
    public FolderSettings() {}

    /** The Docker engine of steps that name none; blank leaves it to what is around the folder. */
    public String getDockerHost() {
        return dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String host) {
        dockerHost = Util.fixNull(host).trim();
    }

    /** Runs at one time of steps that do not say how many; 0 leaves it to what is around the folder. */
    public int getParallel() {
        return parallel;
    }

    /** See {@link #getParallel}. */
    @DataBoundSetter
    public void setParallel(int runs) {
        parallel = runs;
    }

    /** Where Coursera is for the folder's own credentials that do not say it; blank leaves it to what is around. */
    public String getCourseraEndpoints() {
        return courseraEndpoints;
    }

    /** See {@link #getCourseraEndpoints}. */
    @DataBoundSetter
    public void setCourseraEndpoints(String lines) {
        courseraEndpoints = Util.fixNull(lines).strip();
    }

    /** Tells Jenkins of the property, where it has folders. */
    @Extension(optional = true)
    @Symbol("courseraAutograder")
    public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor implements FolderDefaults {
        @Override
        public String getDisplayName() {
            return Messages.reports_name();
        }

        @Override
        public Defaults at(ModelObject place) {
            @Nullable FolderSettings settings = place instanceof AbstractFolder<?> folder
                    ? folder.getProperties().get(FolderSettings.class)
                    : null;
            return settings == null
                    ? Defaults.NONE
                    : new Defaults(settings.dockerHost, settings.parallel, settings.courseraEndpoints);
        }

        /** Check a number of runs. */
        @POST
        public FormValidation doCheckParallel(@QueryParameter String value) {
            return Refusal.shown(() -> Numbers.runs("parallel", value));
        }

        /** Check addresses. Asks nobody. */
        @POST
        public FormValidation doCheckCourseraEndpoints(@QueryParameter String value) {
            return Refusal.shown(() -> EndpointLines.read(value));
        }
    }
}
