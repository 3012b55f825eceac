package jenkins.model;

import hudson.model.Actionable;
import hudson.security.AccessControlled;
import hudson.security.Permission;

public class Jenkins extends Actionable implements AccessControlled {
    public static final Permission ADMINISTER = null;

    private Jenkins() {}

    public static Jenkins get() {
        throw new UnsupportedOperationException();
    }

    public String getRootUrl() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }
}
