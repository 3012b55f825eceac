package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.model.Item;
import hudson.tasks.Builder;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.TwinDescriptor;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Tells Jenkins of a build step that asks Coursera. */
public abstract class CourseraBuilderDescriptor extends TwinDescriptor<Builder> {

    CourseraBuilderDescriptor(Class<? extends Step> step) {
        super(step);
    }

    /** The credentials that the job may use. */
    @POST
    public ListBoxModel doFillCredentialsIdItems(
            @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
        return CredentialChoice.of(item, credentialsId);
    }

    /** The profiles. */
    @POST
    public ListBoxModel doFillProfileItems() {
        return CourseraForm.profiles();
    }
}
