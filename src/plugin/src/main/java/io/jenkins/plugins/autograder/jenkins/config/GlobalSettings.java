package io.jenkins.plugins.autograder.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.model.PersistentDescriptor;
import io.jenkins.plugins.autograder.jenkins.Messages;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/** What administrators set for all jobs, below Manage Jenkins, System. */
@Extension
@Symbol("courseraAutograder")
public final class GlobalSettings extends GlobalConfiguration implements PersistentDescriptor {
    private String dockerHost = "";
    private boolean processForbidden;
    private String allowedDockerHosts = "";

    /** Those of this Jenkins. */
    public static GlobalSettings get() {
        return ExtensionList.lookupSingleton(GlobalSettings.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.reports_name();
    }

    /** The Docker engine of steps that name none; blank leaves it to the agent. */
    public String getDockerHost() {
        return dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String host) {
        dockerHost = Util.fixNull(host).trim();
        save();
    }

    /** Whether graders may run in containers only. */
    public boolean isProcessForbidden() {
        return processForbidden;
    }

    /** See {@link #isProcessForbidden}. */
    @DataBoundSetter
    public void setProcessForbidden(boolean forbidden) {
        processForbidden = forbidden;
        save();
    }

    /** The engines that steps may use, one a line; blank allows every one. */
    public String getAllowedDockerHosts() {
        return allowedDockerHosts;
    }

    /** See {@link #getAllowedDockerHosts}. */
    @DataBoundSetter
    public void setAllowedDockerHosts(String hosts) {
        allowedDockerHosts = Util.fixNull(hosts).strip();
        save();
    }

    /** The same as rules that an agent can hold. */
    public EngineRules engineRules() {
        List<String> hosts = Stream.of(allowedDockerHosts.split("\\R"))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return new EngineRules(dockerHost, !processForbidden, hosts);
    }
}
