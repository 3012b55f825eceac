package io.jenkins.plugins.autograder.jenkins.grade;

import hudson.Util;
import io.jenkins.plugins.autograder.jenkins.policy.PolicyStep;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The parameters of {@link GradeStep}, which Jenkins binds one by one. It reads them from the class itself and those that it
 * extends, so step and build step each declare them, and both hand on the same options.
 */
public abstract class GradeStepParameters extends PolicyStep {
    final GradeOptions options;

    GradeStepParameters(String image) {
        this.options = new GradeOptions(image);
    }

    /** The grader's image. */
    public String getImage() {
        return options.image;
    }

    /** The directory of the examples. */
    public String getSuite() {
        return options.suite;
    }

    /** See {@link #getSuite}. */
    @DataBoundSetter
    public void setSuite(String value) {
        options.suite = Util.fixNull(value);
    }

    /** One file or directory to grade, in place of a suite. */
    public String getSubmission() {
        return options.submission;
    }

    /** See {@link #getSubmission}. */
    @DataBoundSetter
    public void setSubmission(String value) {
        options.submission = Util.fixNull(value);
    }

    /** The part's id, for a submission. */
    public String getPart() {
        return options.part;
    }

    /** See {@link #getPart}. */
    @DataBoundSetter
    public void setPart(String value) {
        options.part = Util.fixNull(value);
    }

    /** The learner's id, for a submission. */
    public String getUser() {
        return options.user;
    }

    /** See {@link #getUser}. */
    @DataBoundSetter
    public void setUser(String value) {
        options.user = Util.fixNull(value);
    }

    /** The production environment to imitate. */
    public String getProfile() {
        return options.profile;
    }

    /** See {@link #getProfile}. */
    @DataBoundSetter
    public void setProfile(String value) {
        options.profile = Util.fixNull(value);
    }

    /** The time limit of each run. */
    public String getTimeout() {
        return options.timeout;
    }

    /** See {@link #getTimeout}. */
    @DataBoundSetter
    public void setTimeout(String value) {
        options.timeout = Util.fixNull(value);
    }

    /** The memory limit of each run. */
    public String getMemory() {
        return options.memory;
    }

    /** See {@link #getMemory}. */
    @DataBoundSetter
    public void setMemory(String value) {
        options.memory = Util.fixNull(value);
    }

    /** How many processors each run may use. */
    public String getCpus() {
        return options.cpus;
    }

    /** See {@link #getCpus}. */
    @DataBoundSetter
    public void setCpus(String value) {
        options.cpus = Util.fixNull(value);
    }

    /** The limit of processes in each run; 0 is the suite's or the profile's own. */
    public int getProcesses() {
        return options.processes;
    }

    /** See {@link #getProcesses}. */
    @DataBoundSetter
    public void setProcesses(int value) {
        options.processes = value;
    }

    /** How often each example is graded. */
    public int getRepeat() {
        return options.repeat;
    }

    /** See {@link #getRepeat}. */
    @DataBoundSetter
    public void setRepeat(int value) {
        options.repeat = value;
    }

    /** How many runs at one time; 0 is the number of processors. */
    public int getParallel() {
        return options.parallel;
    }

    /** See {@link #getParallel}. */
    @DataBoundSetter
    public void setParallel(int value) {
        options.parallel = value;
    }

    /** Which examples to grade. */
    public String getOnly() {
        return options.only;
    }

    /** See {@link #getOnly}. */
    @DataBoundSetter
    public void setOnly(String value) {
        options.only = Util.fixNull(value);
    }

    /** Whether the first unexpected example ends the suite. */
    public boolean isFailFast() {
        return options.failFast;
    }

    /** See {@link #isFailFast}. */
    @DataBoundSetter
    public void setFailFast(boolean value) {
        options.failFast = value;
    }

    /** Whether the standing checks are run. */
    public boolean isStandingChecks() {
        return options.standingChecks;
    }

    /** See {@link #isStandingChecks}. */
    @DataBoundSetter
    public void setStandingChecks(boolean value) {
        options.standingChecks = value;
    }

    /** Which share of the suite to grade, from 1. */
    public int getShard() {
        return options.shard;
    }

    /** See {@link #getShard}. */
    @DataBoundSetter
    public void setShard(int value) {
        options.shard = value;
    }

    /** Into how many shares the suite is split. */
    public int getOf() {
        return options.of;
    }

    /** See {@link #getOf}. */
    @DataBoundSetter
    public void setOf(int value) {
        options.of = value;
    }

    /** What the report is called. */
    public String getName() {
        return options.name;
    }

    /** See {@link #getName}. */
    @DataBoundSetter
    public void setName(String value) {
        options.name = Util.fixNull(value);
    }

    /** Where the report is written in the workspace. */
    public String getReport() {
        return options.report;
    }

    /** See {@link #getReport}. */
    @DataBoundSetter
    public void setReport(String value) {
        options.report = Util.fixNull(value);
    }

    /** The Docker engine. */
    public String getDockerHost() {
        return options.dockerHost;
    }

    /** See {@link #getDockerHost}. */
    @DataBoundSetter
    public void setDockerHost(String value) {
        options.dockerHost = Util.fixNull(value);
    }

    /** A command that is the grader, without a container. */
    public String getProcess() {
        return options.process;
    }

    /** See {@link #getProcess}. */
    @DataBoundSetter
    public void setProcess(String value) {
        options.process = Util.fixNull(value);
    }

    @Override
    protected ResultPolicy policy() {
        return options.policy;
    }
}
