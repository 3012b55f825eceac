package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.model.Item;
import hudson.model.ModelObject;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** The credentials that Jenkins itself stores. */
final class StoredCredentials {
    private static final Logger LOGGER = Logger.getLogger(StoredCredentials.class.getName());

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
     * @param context the job or the folder from which credentials are looked for
     * @return whether none of them has the older one any more, nor will have it after a restart
     */
    @SuppressWarnings("try") // The context is in force while it is open.
    static boolean exchange(ModelObject context, String clientId, String before, String now)
            throws CourseraException, InterruptedException {
        try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
            boolean changed = true;
            for (CredentialsStore store : CredentialsProvider.lookupStores(context)) {
                for (Domain domain : store.getDomains()) {
                    for (Credentials each : List.copyOf(store.getCredentials(domain))) {
                        if (each instanceof CourseraCredentialsImpl ours && has(ours, clientId, before)) {
                            changed &= change(store, domain, ours, ours.with(Secret.fromString(now)));
                        }
                    }
                }
            }
            return changed && !isSeen(context, clientId, before);
        } catch (IOException e) {
            throw new CourseraException(
                    Reason.LOCAL, "could not read the credentials that Jenkins has: " + e.getMessage(), e);
        }
    }

    /** Whether the store has taken it; many can only be read, and say so in one way or another. */
    private static boolean change(
            CredentialsStore store, Domain domain, CourseraCredentialsImpl from, CourseraCredentialsImpl to) {
        try {
            return store.updateCredentials(domain, from, to);
        } catch (IOException | RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "The new refresh token of the credential " + from.getId()
                            + " could not be put into its store; it is kept beside it");
            return false;
        }
    }

    private static boolean isSeen(ModelObject context, String clientId, String token)
            throws IOException, InterruptedException {
        @Nullable Item item = context instanceof Item some ? some : null;
        for (CourseraCredentials each :
                CredentialsProvider.lookupCredentialsInItem(CourseraCredentials.class, item, ACL.SYSTEM2, List.of())) {
            if (has(each, clientId, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(CourseraCredentials credentials, String clientId, String token)
            throws IOException, InterruptedException {
        return credentials.getClientId().equals(clientId)
                && credentials.getRefreshToken().getPlainText().equals(token);
    }
}
