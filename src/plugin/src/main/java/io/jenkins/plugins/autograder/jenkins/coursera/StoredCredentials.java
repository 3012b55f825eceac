package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.model.ModelObject;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.util.List;
import jenkins.model.Jenkins;

/** The credentials that Jenkins itself stores. */
final class StoredCredentials {
    private StoredCredentials() {}

    /**
     * Where a credential lies.
     *
     * @param context the job from which it was found
     * @return a folder, or Jenkins; the latter, too, where it lies in no store that Jenkins knows
     */
    @SuppressWarnings("try") // The context is in force while it is open.
    static ModelObject place(ModelObject context, CourseraCredentials credentials) {
        try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
            for (CredentialsStore store : CredentialsProvider.lookupStores(context)) {
                for (Domain domain : store.getDomains()) {
                    if (store.getCredentials(domain).stream().anyMatch(each -> each == credentials)) {
                        return store.getContext();
                    }
                }
            }
        }
        return Jenkins.get();
    }

    /**
     * Put a refresh token in place of an older one, wherever that is.
     *
     * @param context the job or the folder from which stores are looked for
     * @return whether it was anywhere
     */
    @SuppressWarnings("try") // The context is in force while it is open.
    static boolean exchange(ModelObject context, String clientId, String before, String now) throws CourseraException {
        boolean exchanged = false;
        try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
            for (CredentialsStore store : CredentialsProvider.lookupStores(context)) {
                for (Domain domain : store.getDomains()) {
                    for (Credentials each : List.copyOf(store.getCredentials(domain))) {
                        if (each instanceof CourseraCredentialsImpl ours
                                && ours.getClientId().equals(clientId)
                                && ours.getRefreshToken().getPlainText().equals(before)) {
                            exchanged |= store.updateCredentials(domain, ours, ours.with(Secret.fromString(now)));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new CourseraException(
                    Reason.LOCAL,
                    "Coursera has exchanged the refresh token, and the new one could not be written (" + e.getMessage()
                            + "); make room for it, and try again before Jenkins is restarted",
                    e);
        }
        return exchanged;
    }
}
