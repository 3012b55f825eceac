package org.jenkinsci.plugins.credentialsbinding;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;

public abstract class Binding<C extends StandardCredentials> extends MultiBinding<C> {
    protected Binding(String variable, String credentialsId) {
        super(credentialsId);
    }

    public static final class SingleEnvironment {
        public SingleEnvironment(String value) {}
    }

    public String getVariable() {
        throw new UnsupportedOperationException();
    }

    public SingleEnvironment bindSingle(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
