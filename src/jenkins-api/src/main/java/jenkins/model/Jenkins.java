package jenkins.model;

import hudson.ProxyConfiguration;
import hudson.model.ModelObject;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;

public class Jenkins implements AccessControlled, ModelObject {
    public static final Permission ADMINISTER = null;
    public static final Permission READ = null;

    private Jenkins() {}

    public static Jenkins get() {
        throw new UnsupportedOperationException();
    }

    public ProxyConfiguration getProxy() {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
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
