package io.jenkins.plugins.autograder.jenkins;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** An image whose grader never ends by itself, and what the engine tells of its containers. */
final class SleepingGrader implements AutoCloseable {
    private static final String LABEL = "io.jenkins.plugins.autograder.test";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Process told;

    /** @param directory an empty one, for what the image is built of */
    SleepingGrader(Path directory) throws Exception {
        Files.writeString(directory.resolve("Dockerfile"), """
                FROM debian:bookworm-slim
                LABEL %s="%s"
                ENTRYPOINT ["sleep", "100000"]
                """.formatted(LABEL, run));
        String since = Long.toString(Instant.now().getEpochSecond());
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            new ImageBuilder(sandbox.engine()).build(directory, image(), line -> {});
        }
        told = docker("events", "--since", since, "--filter", filter(), "--format", "{{.Action}}");
        Thread reader = new Thread(
                () -> told.inputReader(StandardCharsets.UTF_8).lines().forEach(events::add));
        reader.setDaemon(true);
        reader.start();
    }

    String image() {
        return "autograder-test-jenkins:" + run;
    }

    /** Wait until so many more containers have started. */
    void awaitStarts(int count) throws InterruptedException {
        await("start", count);
    }

    /** Wait until so many more containers are gone. */
    void awaitRemovals(int count) throws InterruptedException {
        await("destroy", count);
    }

    private void await(String action, int count) throws InterruptedException {
        for (int met = 0; met < count; ) {
            if (events.take().equals(action)) {
                met++;
            }
        }
    }

    /** The containers that run it, or did. */
    List<String> containers() throws IOException, InterruptedException {
        Process docker = docker("ps", "--all", "--format", "{{.Names}}", "--filter", filter());
        List<String> names = docker.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (docker.waitFor() != 0) {
            throw new IOException("docker ps failed");
        }
        return names;
    }

    private String filter() {
        return "label=" + LABEL + "=" + run;
    }

    private static Process docker(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        Collections.addAll(command, args);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public void close() throws Exception {
        told.destroy();
        List<String> left = containers();
        if (!left.isEmpty()) {
            docker(Stream.concat(Stream.of("rm", "--force"), left.stream()).toArray(String[]::new))
                    .waitFor();
        }
        docker("image", "rm", "--force", image()).waitFor();
    }
}
