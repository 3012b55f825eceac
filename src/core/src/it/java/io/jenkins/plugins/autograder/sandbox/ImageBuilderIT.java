package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building a grader, and above all what is said when it cannot be built. */
class ImageBuilderIT {
    private static final String TAG = "autograder-test-builder:it";

    @TempDir
    private Path directory;

    private DockerEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = DockerEngine.open(Optional.empty(), Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> build(String dockerfile) throws Exception {
        Files.writeString(directory.resolve("Dockerfile"), dockerfile);
        List<String> lines = new CopyOnWriteArrayList<>();
        new ImageBuilder(engine).build(directory, TAG, lines::add);
        return lines;
    }

    private String start() {
        return "the Docker engine at " + engine.address() + " refused to build " + TAG + " from " + directory + ": ";
    }

    @Test
    void buildsAndTellsWhatTheEngineDoes() throws Exception {
        List<String> lines = build("FROM " + TestImages.DEBIAN + "\nCMD [\"true\"]\n");
        assertThat(lines).anyMatch(line -> line.contains("CMD [\"true\"]"));
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            assertThat(sandbox.image(TAG).id()).startsWith("sha256:");
        } finally {
            engine.client().removeImageCmd(TAG).withForce(true).exec();
        }
    }

    @Test
    void endsWithWhatTheEngineSaidOfAFailedCommand() {
        assertThatThrownBy(() -> build("FROM " + TestImages.DEBIAN + "\nRUN echo { oh; exit 3\n"))
                .hasMessageStartingWith(start())
                .hasMessageEndingWith("The command '/bin/sh -c echo { oh; exit 3' returned a non-zero code: 3");
    }

    @Test
    void endsWithWhatTheEngineSaidOfABadDockerfile() {
        assertThatThrownBy(() -> build("FROM " + TestImages.DEBIAN + "\nNONSENSE\n"))
                .isInstanceOfSatisfying(SandboxException.class, e -> assertThat(e.reason())
                        .isEqualTo(SandboxException.Reason.ENGINE_REFUSED))
                .hasMessageStartingWith(start())
                .hasMessageContaining("unknown instruction: NONSENSE");
    }

    @Test
    void refusesADirectoryWithoutDockerfile() {
        assertThatThrownBy(() -> new ImageBuilder(engine).build(directory, TAG, line -> {}))
                .hasMessage("there is no Dockerfile in " + directory + "; name the directory that has it");
    }

    @Test
    void leavesNoContainerAndNoFile() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = archives(temporary);
        assertThatThrownBy(() -> build("FROM " + TestImages.DEBIAN + "\nRUN exit 3 # " + directory + "\n"))
                .isInstanceOf(SandboxException.class);
        assertThat(archives(temporary)).isEqualTo(before);
        assertThat(engine.client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withFilter("status", List.of("exited"))
                        .exec())
                .noneMatch(container -> container.getCommand().contains(directory.toString()));
    }

    private static List<Path> archives(Path temporary) throws Exception {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.toString().endsWith(".tar"))
                    .sorted()
                    .toList();
        }
    }
}
