package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.model.Item;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.autograder.jenkins.SymbolStepDescriptor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Tells Jenkins of a step that asks Coursera. */
public abstract class CourseraStepDescriptor extends SymbolStepDescriptor {

    CourseraStepDescriptor(String symbol, String leading, Set<Class<?>> context) {
        super(symbol, leading, context);
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
