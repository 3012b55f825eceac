package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.ImageBuilder;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that will not do are the teacher's to mend, and never a student's failure. */
class UnfitImagesIT {
    private final String image =
            "autograder-test-unfit:" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path directory;

    private DockerSandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
        new ProcessBuilder("docker", "image", "rm", "--force", image)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void build(String base, String python) throws Exception {
        Path context = Files.createDirectory(directory.resolve("context"));
        Path file = Files.writeString(context.resolve("python3"), python);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM " + base + "\nCOPY python3 /odd/python3\nENV PATH=/odd:/usr/local/bin:/usr/bin:/bin\n");
        new ImageBuilder(sandbox.engine()).build(context, image, line -> {});
    }

    private void assertUnfit(String... parts) throws Exception {
        Path submission = Files.createDirectory(directory.resolve("submission"));
        Files.writeString(submission.resolve(Lab.FILE), "x = 1\n");
        ObserveRequest request = new ObserveRequest(image, submission, Plan.of(Lab.FILE, List.of(Lab.variable("x"))));
        assertThatThrownBy(() -> new Observer(sandbox, AnswerCache.inMemory()).observe(request))
                .isInstanceOfSatisfying(SandboxException.class, e -> assertThat(e.reason())
                        .isEqualTo(SandboxException.Reason.IMAGE_UNFIT))
                .hasMessageStartingWith("the image " + image + " ")
                .hasMessageContainingAll(parts);
    }

    @Test
    void saysThatThereIsNoPython() throws Exception {
        build("scratch", "#!/no/such/interpreter\n");
        assertUnfit("has no Python 3 that runs", "take one with python3 on its PATH");
    }

    @Test
    void saysThatPythonFails() throws Exception {
        build(Lab.PYTHON, "#!/bin/sh\necho 'cannot find my library' >&2\nexit 3\n");
        assertUnfit("has no Python 3 that runs (ended with exit code 3", "cannot find my library");
    }

    @Test
    void saysThatPythonIsTooOld() throws Exception {
        build(Lab.PYTHON, "#!/bin/sh\necho 3.6.9\n");
        assertUnfit("has Python 3.6.9; it has to be 3.8 or newer");
    }

    @Test
    void saysThatTheDriverCannotBeProtected() throws Exception {
        // Not the first process of the container, so that a submission could end it.
        build(
                Lab.PYTHON,
                "#!/bin/sh\nfor python in /usr/local/bin/python3.11 /usr/bin/python3.11; do\n"
                        + "    [ ! -x $python ] || $python \"$@\"\ndone\n");
        assertUnfit("has a Python that cannot keep submissions away from our driver");
    }
}
