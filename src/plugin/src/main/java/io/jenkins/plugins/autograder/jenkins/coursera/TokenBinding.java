package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.autograder.jenkins.Messages;
import java.io.IOException;
import java.util.Optional;
import org.jenkinsci.Symbol;
import org.jenkinsci.plugins.credentialsbinding.Binding;
import org.jenkinsci.plugins.credentialsbinding.BindingDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code withCredentials([courseraToken(...)])}: an access token for an hour or so, in a variable. */
public final class TokenBinding extends Binding<CourseraCredentials> {

    /** An access token of that credential in that variable. */
    @DataBoundConstructor
    public TokenBinding(String variable, String credentialsId) {
        super(variable, credentialsId);
    }

    @Override
    protected Class<CourseraCredentials> type() {
        return CourseraCredentials.class;
    }

    @Override
    public SingleEnvironment bindSingle(
            Run<?, ?> build, @Nullable FilePath workspace, @Nullable Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        String token = AccessTokens.get()
                .of(getCredentialsId(), build, Optional.empty())
                .token()
                .getPlainText();
        return new SingleEnvironment(token);
    }

    /** Tells Jenkins of the binding, where it has the plugin for it. */
    @Extension(optional = true)
    @Symbol("courseraToken")
    public static final class DescriptorImpl extends BindingDescriptor<CourseraCredentials> {
        @Override
        protected Class<CourseraCredentials> type() {
            return CourseraCredentials.class;
        }

        @Override
        public String getDisplayName() {
            return Messages.binding_name();
        }

        @Override
        public boolean requiresWorkspace() {
            return false;
        }
    }
}
