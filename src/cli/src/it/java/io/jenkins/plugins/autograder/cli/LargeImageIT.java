package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of a real engine, four times as large as the memory of the whole program. */
@Tag("B-32")
class LargeImageIT {
    private static final long SIZE = 256L << 20;

    @TempDir
    Path directory;

    @Test
    void goesFromTheEngineToCourseraThroughLittleMemoryAndNoFile() throws Exception {
        String image =
                "autograder-test-cli-large:" + UUID.randomUUID().toString().substring(0, 8);
        Path context = Files.createDirectory(directory.resolve("context"));
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM debian:bookworm-slim\nRUN head -c " + SIZE + " /dev/zero > /zeros\n");
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            new ImageBuilder(sandbox.engine()).build(context, image, line -> {});
        }
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        try (Course course = new Course(directory)) {
            Process program = start(course, temporary, "upload", image, course.id(), "wOrds", "count");
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(program.waitFor()).as(said).isZero();
            assertThat(said).contains("Attached to wOrds/count");
            assertThat(course.simulator().world().uploads().files())
                    .singleElement()
                    .satisfies(file -> assertThat(file.size()).isGreaterThan(SIZE));
        } finally {
            GraderImage.docker("image", "rm", "--force", image);
        }
        try (var files = Files.list(temporary)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
    }

    private Process start(Course course, Path temporary, String... words) throws Exception {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        ProcessBuilder program = new ProcessBuilder(
                        Stream.concat(java.stream(), Arrays.stream(words)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        program.environment().putAll(course.environment());
        return program.start();
    }
}
