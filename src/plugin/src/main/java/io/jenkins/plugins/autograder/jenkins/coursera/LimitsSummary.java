package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraLimits}; 0 is Coursera's own default. */
public final class LimitsSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int cpus;
    private final int memory;
    private final int timeout;

    LimitsSummary(Resources limits) {
        this.cpus = limits.cpus().orElse(0);
        this.memory = limits.memory().orElse(0);
        this.timeout = limits.timeout().orElse(0);
    }

    /** Processors. */
    @Whitelisted
    public int getCpus() {
        return cpus;
    }

    /** Memory in MB. */
    @Whitelisted
    public int getMemory() {
        return memory;
    }

    /** Time in seconds. */
    @Whitelisted
    public int getTimeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return words(cpus, "processors") + ", " + words(memory, "MB") + ", " + words(timeout, "seconds");
    }

    private static String words(int value, String unit) {
        return value == 0 ? "the default of " + unit : value + " " + unit;
    }
}
