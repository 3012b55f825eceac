package io.jenkins.plugins.autograder.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a grader is kept in: the one place where a profile and limits become the engine's settings.
 *
 * @param image to run
 * @param profile to imitate
 * @param limits to hold
 * @param openings what is let loose on purpose, for a person at a shell
 */
record ContainerPlan(ImageConfig image, Profile profile, Limits limits, ShellOptions.Openings openings) {
    private static final String PATH = "PATH";

    /** Nothing in the kernel's own accounting of CPU time is exact to less than this. */
    private static final long ORPHAN_SECONDS = 5;

    /** The settings by their names in the Engine API, to create a container with. */
    Map<String, Object> settings(
            Map<String, String> environment, List<Map<String, Object>> mounts, Map<String, String> labels) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("Image", image.image().id());
        settings.put("Labels", labels);
        settings.put("Env", variables(environment));
        settings.put("NetworkDisabled", !openings.network());
        profile.hostname().ifPresent(name -> settings.put("Hostname", name));
        profile.user().ifPresent(user -> settings.put("User", user));
        if (openings.superUser()) {
            settings.put("User", "0:0");
        }
        settings.put("HostConfig", hostConfig(mounts));
        return settings;
    }

    private Map<String, Object> hostConfig(List<Map<String, Object>> mounts) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("CapDrop", List.of("ALL"));
        config.put("SecurityOpt", List.of("no-new-privileges"));
        config.put("NetworkMode", openings.network() ? "default" : "none");
        config.put("IpcMode", "private");
        config.put("PidsLimit", limits.processes());
        config.put("NanoCpus", Math.round(limits.cpus() * 1_000_000_000L));
        config.put("Ulimits", ulimits());
        config.put("LogConfig", Map.of("Type", "none"));
        config.put("Mounts", mounts);
        if (!openings.unlimitedMemory()) {
            // Swap included: the same figure twice means that there is none.
            config.put("Memory", limits.memory());
            config.put("MemorySwap", limits.memory());
        }
        return config;
    }

    private List<Map<String, Object>> ulimits() {
        // The CPU limit of the kernel is for a run whose engine was killed: it ends by itself.
        long orphan = limits.cpuTime().toSeconds() * 2 + ORPHAN_SECONDS;
        return List.of(
                ulimit("core", 0),
                ulimit("nofile", limits.openFiles()),
                ulimit("fsize", limits.disk()),
                ulimit("cpu", orphan));
    }

    private static Map<String, Object> ulimit(String name, long most) {
        return Map.of("Name", name, "Soft", most, "Hard", most);
    }

    private List<String> variables(Map<String, String> environment) {
        List<String> variables = new ArrayList<>();
        if (profile.stripEnvironment()) {
            // A name without a value takes the image's own variable away.
            image.environment().stream().filter(name -> !name.equals(PATH)).forEach(variables::add);
        }
        environment.forEach((name, value) -> {
            variables.remove(name);
            variables.add(name + "=" + value);
        });
        return variables;
    }
}
