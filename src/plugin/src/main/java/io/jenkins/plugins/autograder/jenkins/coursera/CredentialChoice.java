package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** What a form offers as credential: to those who may know. */
final class CredentialChoice {
    private CredentialChoice() {}

    static ListBoxModel of(@Nullable Item item, String current) {
        StandardListBoxModel model = new StandardListBoxModel();
        boolean allowed = item == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : item.hasPermission(Item.EXTENDED_READ) || item.hasPermission(CredentialsProvider.USE_ITEM);
        if (!allowed) {
            return model.includeCurrentValue(current);
        }
        return model.includeEmptyValue()
                .includeMatchingAs(
                        ACL.SYSTEM2, item, CourseraCredentials.class, List.of(), CredentialsMatchers.always())
                .includeCurrentValue(current);
    }
}
