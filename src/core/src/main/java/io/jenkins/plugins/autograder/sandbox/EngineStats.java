package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A run's figures as the engine gives them, for an engine whose control groups cannot be seen from here. */
final class EngineStats {
    private final DockerEngine engine;

    EngineStats(DockerEngine engine) {
        this.engine = engine;
    }

    /**
     * One look at a container that runs.
     *
     * @param memory the highest use in bytes where the kernel keeps it, else the present one
     * @param cpuNanos so far
     * @param processes now
     */
    record Sample(long memory, long cpuNanos, long processes) {}

    /** Take a sample; absent if the container does not run any more. */
    Optional<Sample> sample(String container) {
        try {
            Json stats = engine.api().stats(container);
            OptionalLong processes = stats.at("pids_stats").at("current").number();
            if (processes.isEmpty()) {
                return Optional.empty();
            }
            Json memory = stats.at("memory_stats");
            return Optional.of(new Sample(
                    Math.max(
                            memory.at("max_usage").number().orElse(0),
                            memory.at("usage").number().orElse(0)),
                    stats.at("cpu_stats")
                            .at("cpu_usage")
                            .at("total_usage")
                            .number()
                            .orElse(0),
                    processes.getAsLong()));
        } catch (IOException | RuntimeException e) {
            // A figure that cannot be had is absent; an engine that is lost shows in the run itself.
            return Optional.empty();
        }
    }
}
