package io.jenkins.plugins.autograder.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.model.Item;
import hudson.model.ModelObject;
import hudson.model.PersistentDescriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.Messages;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What administrators set for all jobs, below Manage Jenkins, System. */
@Extension
@Symbol("courseraAutograder")
public final class GlobalSettings extends GlobalConfiguration implements PersistentDescriptor {
    private String dockerHost = "";
    private boolean processForbidden;
    private String allowedDockerHosts = "";
    private String courseraEndpoints = "";
    private int parallel;
    private int maxParallel;
    private String maxTimeout = "";
    private String maxMemory = "";
    private String maxCpus = "";
    private int maxProcesses;

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

    /** Where Coursera is for credentials that do not say it, as lines of {@code KEY=ADDRESS}; blank is Coursera itself. */
    public String getCourseraEndpoints() {
        return courseraEndpoints;
    }

    /**
     * See {@link #getCourseraEndpoints}.
     *
     * @throws IllegalArgumentException if a line is none
     */
    @DataBoundSetter
    public void setCourseraEndpoints(String lines) {
        String given = Util.fixNull(lines).strip();
        Refusal.unless("courseraEndpoints", () -> EndpointLines.read(given));
        courseraEndpoints = given;
        save();
    }

    /** Check addresses. Asks nobody. */
    @POST
    public FormValidation doCheckCourseraEndpoints(@QueryParameter String value) {
        return Refusal.shown(() -> EndpointLines.read(value));
    }

    /** Runs at one time of steps that do not say how many; 0 is the number of processors. */
    public int getParallel() {
        return parallel;
    }

    /**
     * See {@link #getParallel}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setParallel(int runs) {
        Refusal.unless("parallel", () -> Numbers.runs("parallel", runs));
        parallel = runs;
        save();
    }

    /** Runs at one time that a step may have; 0 sets no bound. */
    public int getMaxParallel() {
        return maxParallel;
    }

    /**
     * See {@link #getMaxParallel}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setMaxParallel(int runs) {
        Refusal.unless("maxParallel", () -> Numbers.runs("maxParallel", runs));
        maxParallel = runs;
        save();
    }

    /** The longest time limit that a run may have; blank sets no bound. */
    public String getMaxTimeout() {
        return maxTimeout;
    }

    /**
     * See {@link #getMaxTimeout}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setMaxTimeout(String time) {
        String given = Util.fixNull(time).strip();
        Refusal.unless("maxTimeout", () -> new LimitWords(given, "", "", 0).read());
        maxTimeout = given;
        save();
    }

    /** The largest memory limit that a run may have; blank sets no bound. */
    public String getMaxMemory() {
        return maxMemory;
    }

    /**
     * See {@link #getMaxMemory}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setMaxMemory(String size) {
        String given = Util.fixNull(size).strip();
        Refusal.unless("maxMemory", () -> new LimitWords("", given, "", 0).read());
        maxMemory = given;
        save();
    }

    /** The most processors that a run may keep busy; blank sets no bound. */
    public String getMaxCpus() {
        return maxCpus;
    }

    /**
     * See {@link #getMaxCpus}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setMaxCpus(String count) {
        String given = Util.fixNull(count).strip();
        Refusal.unless("maxCpus", () -> new LimitWords("", "", given, 0).read());
        maxCpus = given;
        save();
    }

    /** The most processes and threads that a run may have at one time; 0 sets no bound. */
    public int getMaxProcesses() {
        return maxProcesses;
    }

    /**
     * See {@link #getMaxProcesses}.
     *
     * @throws IllegalArgumentException if it is none
     */
    @DataBoundSetter
    public void setMaxProcesses(int count) {
        Refusal.unless("maxProcesses", () -> new LimitWords("", "", "", count).read());
        maxProcesses = count;
        save();
    }

    /** Check a number of runs. */
    @POST
    public FormValidation doCheckParallel(@QueryParameter String value) {
        return Refusal.shown(() -> Numbers.runs("parallel", value));
    }

    /** Check a number of runs. */
    @POST
    public FormValidation doCheckMaxParallel(@QueryParameter String value) {
        return Refusal.shown(() -> Numbers.runs("maxParallel", value));
    }

    /** Check a time limit. */
    @POST
    public FormValidation doCheckMaxTimeout(@QueryParameter String value) {
        return Refusal.shown(() -> new LimitWords(value, "", "", 0).read());
    }

    /** Check a memory limit. */
    @POST
    public FormValidation doCheckMaxMemory(@QueryParameter String value) {
        return Refusal.shown(() -> new LimitWords("", value, "", 0).read());
    }

    /** Check a number of processors. */
    @POST
    public FormValidation doCheckMaxCpus(@QueryParameter String value) {
        return Refusal.shown(() -> new LimitWords("", "", value, 0).read());
    }

    /**
     * What holds at a place where nothing else is said: what its folders say, the nearest one first, and then this.
     *
     * @param place a job, a folder, or Jenkins
     */
    public Defaults defaults(ModelObject place) {
        Defaults found = Defaults.NONE;
        for (@Nullable ModelObject each = place;
                each != null;
                each = each instanceof Item item ? item.getParent() : null) {
            for (FolderDefaults folders : ExtensionList.lookup(FolderDefaults.class)) {
                found = found.orElse(folders.at(each));
            }
        }
        return found.orElse(new Defaults(dockerHost, parallel, courseraEndpoints));
    }

    /** What a job has to keep to about engines, as rules that an agent can hold. */
    public EngineRules engineRules(ModelObject job) {
        List<String> hosts = Stream.of(allowedDockerHosts.split("\\R"))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return new EngineRules(defaults(job).dockerHost(), !processForbidden, hosts);
    }

    /** What a job has to keep to about runs, as rules that an agent can hold. */
    public RunRules runRules(ModelObject job) {
        return new RunRules(
                defaults(job).parallel(), maxParallel, new LimitWords(maxTimeout, maxMemory, maxCpus, maxProcesses));
    }
}
