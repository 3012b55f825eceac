package io.jenkins.plugins.autograder.bench;

import io.jenkins.plugins.autograder.sandbox.DockerEngine;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The image that is measured, a grader and a Python: as little work as a grader can do, so that what is left is the sandbox's. Its
 * {@code /shared} belongs to user 1000, as in Coursera's own demo graders.
 */
record BenchImage(String name) {
    private static final String DOCKERFILE = """
            FROM python:3.11-slim-bookworm
            COPY --chown=1000:1000 shared /shared
            COPY grader /grader
            ENTRYPOINT ["/bin/sh", "/grader"]
            """;

    private static final String GRADER = """
            read -r answer < /shared/submission/answer.txt
            case $answer in
                forty-two*) score=1.0 ;;
                *) score=0.0 ;;
            esac
            printf '{"fractionalScore": %s, "feedback": "Your answer is %s."}\\n' "$score" "$answer" > /shared/feedback.json
            """;

    /** What the learner answers. */
    static final String ANSWER = "forty-two\n";

    static BenchImage build(Path scratch, String name) throws Exception {
        Path context = Files.createDirectory(scratch.resolve("image"));
        Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
        // No RUN: a builder without a network has none. And no builder sends an empty directory.
        Files.writeString(Files.createDirectory(context.resolve("shared")).resolve("README"), "For the answer.\n");
        Files.writeString(context.resolve("grader"), GRADER);
        try (DockerEngine engine = DockerEngine.open(Optional.empty(), Duration.ofMinutes(1))) {
            new ImageBuilder(engine).build(context, name, line -> {});
        }
        return new BenchImage(name);
    }
}
