package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.model.ModelObject;
import hudson.model.Saveable;
import hudson.security.AccessControlled;
import java.io.IOException;
import java.util.List;

public abstract class CredentialsStore implements AccessControlled, Saveable {
    public abstract ModelObject getContext();

    public List<Domain> getDomains() {
        throw new UnsupportedOperationException();
    }

    public abstract List<Credentials> getCredentials(Domain domain);

    public abstract boolean updateCredentials(Domain domain, Credentials current, Credentials replacement)
            throws IOException;
}
