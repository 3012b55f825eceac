package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local socket whose engine does not see our files: the submission goes in as an archive, and nobody notices. */
class BlindEngineIT {
    private static final Limits LIMITS =
            Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(30)).withMemory(64 * Limits.MIB);

    @TempDir
    private Path directory;

    private Path submission;
    private BlindEngine engine;
    private DockerSandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        submission = Files.createDirectory(directory.resolve("submission"));
        engine = new BlindEngine(directory.resolve("engine.sock"));
        sandbox = DockerSandbox.open(Optional.of(engine.host()));
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
        engine.close();
    }

    private Run python(String script) throws Exception {
        return sandbox.run(new RunRequest(
                TestImages.PYTHON,
                submission,
                Map.of(),
                List.of("python3", "-c", script),
                Profiles.COURSERA_V2,
                LIMITS));
    }

    @Test
    void runsAsWithAnyOther() throws Exception {
        Path program = Files.writeString(submission.resolve("run.sh"), "#!/bin/sh\necho ran\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path secret = Files.writeString(submission.resolve("secret.py"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Run run = python("""
                import os, socket, subprocess
                os.chdir('/shared/submission')
                print(subprocess.run('./run.sh', capture_output=True, text=True).stdout.strip())
                for action in (lambda: open('secret.py'), lambda: open('new', 'w'), lambda: open('run.sh', 'a')):
                    try:
                        action(); print('allowed')
                    except PermissionError:
                        print('denied')
                print(socket.getaddrinfo('localhost', 80)[0][4][0], socket.gethostname())
                open('/shared/feedback.json', 'w').write('{}')
                """);
        assertThat(run.outcome()).as(run.stderr().text()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.stdout().text()).matches("ran\ndenied\ndenied\ndenied\n(127\\.0\\.0\\.1|::1) somehost\n");
        assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.READ);
    }

    @Test
    void learnsItOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(python("print('hello')").stdout().text()).isEqualTo("hello\n");
        }
        assertThat(engine.refusals()).isEqualTo(1);
        assertThat(LeftOvers.containers(sandbox)).isEmpty();
        try (Stream<Path> files = Files.list(sandbox.workshop().session().directory())) {
            assertThat(files).allMatch(file -> file.endsWith("lock"));
        }
    }

    @Test
    void carriesHostileFileNames_A30() throws Exception {
        List<String> names = List.of(
                "$(reboot).py",
                "-rf",
                "new\nline",
                "a+b%41",
                "back\\slash",
                "\u00fcmlaut-e\u0301",
                "x".repeat(255),
                " ");
        for (String name : names) {
            Files.writeString(submission.resolve(name), name);
        }
        Process latin = new ProcessBuilder("sh", "-c", "printf '\\351' > \"$(printf '\\351')\"")
                .directory(submission.toFile())
                .start();
        assertThat(latin.waitFor()).isZero();
        Run run = python("""
                import os
                for name in os.listdir(b'/shared/submission'):
                    with open(b'/shared/submission/' + name, 'rb') as f:
                        assert f.read() == name, name
                print(len(os.listdir('/shared/submission')))
                """);
        assertThat(run.stdout().text()).as(run.stderr().text()).isEqualTo(names.size() + 1 + "\n");
    }

    @Test
    void carriesALargeSubmission() throws Exception {
        Files.write(submission.resolve("large.bin"), new byte[20_000_000]);
        for (int i = 0; i < 500; i++) {
            Files.write(submission.resolve("file" + i), ("" + i).getBytes(StandardCharsets.US_ASCII));
        }
        Run run = python("import os; print(sum(os.path.getsize('/shared/submission/' + n)"
                + " for n in os.listdir('/shared/submission')))");
        assertThat(run.stdout().text()).isEqualTo(20_001_390 + "\n");
    }
}
