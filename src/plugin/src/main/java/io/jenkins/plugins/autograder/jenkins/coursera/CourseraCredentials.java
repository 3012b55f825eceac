package io.jenkins.plugins.autograder.jenkins.coursera;

import com.cloudbees.plugins.credentials.CredentialsNameProvider;
import com.cloudbees.plugins.credentials.NameWith;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.util.Secret;
import java.io.IOException;

/** An application that is registered with Coursera, and an authorisation that somebody gave to it. */
@NameWith(value = CourseraCredentials.NameProvider.class, priority = 32)
public interface CourseraCredentials extends StandardCredentials {

    /** The application's id. */
    String getClientId() throws IOException, InterruptedException;

    /** The application's secret. */
    Secret getClientSecret() throws IOException, InterruptedException;

    /** Buys access tokens. Empty where nobody has authorised yet. */
    Secret getRefreshToken() throws IOException, InterruptedException;

    /** What an authorisation asks for, separated by blanks; empty asks for what Coursera's own tools ask for. */
    String getScopes() throws IOException, InterruptedException;

    /**
     * Where calls go, lines of {@code KEY=ADDRESS}; empty is Coursera itself. The key {@code simulator} sets all at once.
     */
    String getEndpoints() throws IOException, InterruptedException;

    /** How it is called in lists. */
    class NameProvider extends CredentialsNameProvider<CourseraCredentials> {
        @Override
        public String getName(CourseraCredentials credentials) {
            String description = credentials.getDescription();
            return description == null || description.isBlank()
                    ? credentials.getId()
                    : credentials.getId() + " (" + description + ")";
        }
    }
}
