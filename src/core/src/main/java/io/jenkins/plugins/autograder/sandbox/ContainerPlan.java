package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.Ulimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a grader is kept in: the one place where a profile and limits become the engine's settings.
 *
 * @param name of the container, chosen by us so that it can be removed whatever happens to the call that creates it
 * @param image to run
 * @param profile to imitate
 * @param limits to hold
 * @param openings what is let loose on purpose, for a person at a shell
 */
record ContainerPlan(String name, ImageConfig image, Profile profile, Limits limits, ShellOptions.Openings openings) {
    private static final String PATH = "PATH";

    /** Nothing in the kernel's own accounting of CPU time is exact to less than this. */
    private static final long ORPHAN_SECONDS = 5;

    /** Fill in a command to create the container. */
    CreateContainerCmd apply(
            CreateContainerCmd command,
            Map<String, String> environment,
            List<Mount> mounts,
            Map<String, String> labels) {
        profile.hostname().ifPresent(command::withHostName);
        if (openings.superUser()) {
            command.withUser("0:0");
        } else {
            profile.user().ifPresent(command::withUser);
        }
        return command.withName(name)
                .withLabels(labels)
                .withEnv(variables(environment))
                .withNetworkDisabled(!openings.network())
                .withHostConfig(hostConfig(mounts));
    }

    private HostConfig hostConfig(List<Mount> mounts) {
        HostConfig config = HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withNetworkMode(openings.network() ? "default" : "none")
                .withIpcMode("private")
                .withPidsLimit((long) limits.processes())
                .withNanoCPUs(Math.round(limits.cpus() * 1_000_000_000L))
                .withUlimits(ulimits())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                .withMounts(mounts);
        if (!openings.unlimitedMemory()) {
            // Swap included: the same figure twice means that there is none.
            config.withMemory(limits.memory()).withMemorySwap(limits.memory());
        }
        return config;
    }

    private List<Ulimit> ulimits() {
        // The CPU limit of the kernel is for a run whose engine was killed: it ends by itself.
        long orphan = limits.cpuTime().toSeconds() * 2 + ORPHAN_SECONDS;
        return List.of(
                new Ulimit("core", 0L, 0L),
                new Ulimit("nofile", (long) limits.openFiles(), (long) limits.openFiles()),
                new Ulimit("fsize", limits.disk(), limits.disk()),
                new Ulimit("cpu", orphan, orphan));
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
