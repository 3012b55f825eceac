package io.jenkins.plugins.autograder.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.util.Optional;

/** A run's figures as the engine gives them, for an engine whose control groups cannot be seen from here. */
final class EngineStats {
    private final DockerEngine engine;
    private final ObjectMapper json = new ObjectMapper();

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
        Request request = Request.builder()
                .method("GET")
                .path("/containers/" + container + "/stats?stream=false&one-shot=true")
                .build();
        try (EngineResponse response = engine.http().execute(request)) {
            JsonNode stats = json.readTree(response.getBody());
            JsonNode pids = stats.path("pids_stats");
            if (response.getStatusCode() != 200 || !pids.has("current")) {
                return Optional.empty();
            }
            JsonNode memory = stats.path("memory_stats");
            return Optional.of(new Sample(
                    Math.max(
                            memory.path("max_usage").asLong(0),
                            memory.path("usage").asLong(0)),
                    stats.path("cpu_stats")
                            .path("cpu_usage")
                            .path("total_usage")
                            .asLong(0),
                    pids.path("current").asLong(0)));
        } catch (IOException | RuntimeException e) {
            // A figure that cannot be had is absent; an engine that is lost shows in the run itself.
            return Optional.empty();
        }
    }
}
