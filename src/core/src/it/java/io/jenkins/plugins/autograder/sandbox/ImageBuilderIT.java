package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Building a grader, and above all what is said when it cannot be built. */
class ImageBuilderIT {
    private static final String TAG = TestImages.own("builder");

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
    void leavesNoContainer() {
        assertThatThrownBy(() -> build("FROM " + TestImages.DEBIAN + "\nRUN exit 3 # " + directory + "\n"))
                .isInstanceOf(SandboxException.class);
        assertThat(engine.client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withFilter("status", List.of("exited"))
                        .exec())
                .noneMatch(container -> container.getCommand().contains(directory.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMD [\"true\"]", "RUN exit 3", "NONSENSE"})
    void leavesNoArchiveOfTheDirectory(String instruction) throws Exception {
        String mark = "mark-" + UUID.randomUUID();
        Files.createFile(directory.resolve(mark));
        try {
            build("FROM " + TestImages.DEBIAN + "\n" + instruction + "\n");
            engine.client().removeImageCmd(TAG).withForce(true).exec();
        } catch (SandboxException e) {
            // How it ends makes no difference.
        }
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.toString().endsWith(".tar")))
                    .noneMatch(file -> isArchiveWith(file, mark));
        }
    }

    /** Whether a file is a compressed archive of ours; others may have such files here, too, and delete them. */
    private static boolean isArchiveWith(Path file, String name) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException e) {
            return false;
        }
    }
}
