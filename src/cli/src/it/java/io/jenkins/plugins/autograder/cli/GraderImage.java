package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A grader of both generations, built for a test, whose feedback is what it was told. A submission with a file
 * {@code wait} keeps it busy for long.
 */
record GraderImage(String name) {
    private static final String GRADER = """
            memory=$(cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null)
            [ -e /shared/submission/wait ] && sleep 100
            if [ $# -gt 0 ]; then
                printf '{"fractionalScore": 1, "feedback": "told %s, memory %s"}' "$*" "$memory"
            else
                told="$partId/$userId/$filename, memory $memory"
                printf '{"fractionalScore": 1, "feedback": "told %s"}' "$told" > /shared/feedback.json
            fi
            """;

    static GraderImage build(String tag, Path directory) throws Exception {
        Path context = Files.createDirectory(directory.resolve(tag));
        Files.writeString(context.resolve("grade.sh"), GRADER);
        String run = UUID.randomUUID().toString().substring(0, 8);
        // The label makes it an image of its own: the engine lists containers by an image's content, not by its name.
        Files.writeString(context.resolve("Dockerfile"), """
                FROM debian:bookworm-slim
                COPY grade.sh /grader/grade.sh
                LABEL io.jenkins.plugins.autograder.test="%s"
                ENTRYPOINT ["/bin/sh", "/grader/grade.sh"]
                """.formatted(run));
        GraderImage image = new GraderImage("autograder-test-cli-" + tag + ":" + run);
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            new ImageBuilder(sandbox.engine()).build(context, image.name(), line -> {});
        }
        return image;
    }

    /** The containers that run it, or did. */
    List<String> containers() throws IOException, InterruptedException {
        return docker("ps", "--all", "--format", "{{.Names}}", "--filter", "ancestor=" + name);
    }

    /** The lines that the docker program prints. */
    static List<String> docker(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        Collections.addAll(command, args);
        Process docker = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (docker.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
        return out.lines().toList();
    }

    /** Remove the image. */
    void remove() throws IOException, InterruptedException {
        docker("image", "rm", "--force", name);
    }
}
