package io.jenkins.plugins.autograder.jenkins.config;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What administrators say about the engines that run graders. Held on the agent, too, where the engine's real address is
 * known.
 */
public final class EngineRules implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Everything is allowed, and each agent uses its own engine. */
    public static final EngineRules OPEN = new EngineRules("", true, List.of());

    private final String defaultHost;
    private final boolean processAllowed;
    private final ArrayList<String> allowedHosts;

    /**
     * Rules.
     *
     * @param defaultHost of steps that name none; blank leaves it to the agent
     * @param processAllowed whether a grader may run without a container
     * @param allowedHosts the addresses that may be used; empty allows every one
     */
    public EngineRules(String defaultHost, boolean processAllowed, List<String> allowedHosts) {
        this.defaultHost = defaultHost;
        this.processAllowed = processAllowed;
        this.allowedHosts = new ArrayList<>(allowedHosts);
    }

    /** The engine to use: the step's, else the build's {@code DOCKER_HOST}, else the default; blank is the agent's own. */
    public String host(String ofStep, Map<String, String> env) {
        if (!ofStep.isBlank()) {
            return ofStep.trim();
        }
        String ofBuild = env.getOrDefault("DOCKER_HOST", "");
        return ofBuild.isBlank() ? defaultHost : ofBuild;
    }

    /**
     * Refuse a grader without a container where that is forbidden.
     *
     * @param parameter that asks for it
     * @throws IllegalArgumentException that says who forbids it
     */
    public void requireProcess(String parameter) {
        if (!processAllowed) {
            throw new IllegalArgumentException(parameter + " is given, but this Jenkins forbids graders outside of"
                    + " containers; leave it out, or ask an administrator to allow it (Manage Jenkins, System)");
        }
    }

    /**
     * Refuse an engine that is not on the list.
     *
     * @param address as the engine's client has it
     * @throws IllegalArgumentException that says which are allowed
     */
    public void requireHost(String address) {
        if (!allowedHosts.isEmpty() && !allowedHosts.contains(address)) {
            throw new IllegalArgumentException("the Docker engine " + address + " is not one that this Jenkins allows;"
                    + " allowed are " + String.join(", ", allowedHosts) + " (Manage Jenkins, System)");
        }
    }
}
