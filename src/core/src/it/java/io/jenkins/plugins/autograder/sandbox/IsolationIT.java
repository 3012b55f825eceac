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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a grader and a submission cannot do. The ids are those of the adversarial pack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
    private static final Limits LIMITS =
            Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(30)).withMemory(64 * Limits.MIB);

    private DockerSandbox sandbox;

    @BeforeAll
    void open() throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Run run(Path submission, Profile profile, Map<String, String> environment, String... command)
            throws Exception {
        return sandbox.run(
                new RunRequest(TestImages.PYTHON, submission, environment, List.of(command), profile, LIMITS));
    }

    private Run sh(Path submission, String script) throws Exception {
        return run(submission, Profiles.COURSERA_V2, Map.of(), "sh", "-c", script);
    }

    @Test
    void copiesTheSubmissionWithoutLinks_A22(@TempDir Path submission) throws Exception {
        Files.writeString(submission.resolve("plain.txt"), "plain");
        Files.createSymbolicLink(submission.resolve("shadow"), Path.of("/etc/shadow"));
        Files.createSymbolicLink(submission.resolve("up"), Path.of("../../.."));
        Run run = sh(submission, "ls /shared/submission; cat /shared/submission/plain.txt");
        assertThat(run.stdout().text()).isEqualTo("plain.txt\nplain");
        assertThat(run.notes())
                .containsExactlyInAnyOrder(
                        "left out of the submission: shadow, a link", "left out of the submission: up, a link");
    }

    @Test
    @Tag("X-09")
    void keepsTheSubmissionReadOnly_A23(@TempDir Path submission) throws Exception {
        Files.writeString(submission.resolve("a.txt"), "original");
        Run run = run(
                submission,
                Profiles.PLAIN,
                Map.of(),
                "sh",
                "-c",
                "id -u; rm -f /shared/submission/a.txt; echo evil > /shared/submission/a.txt;"
                        + " echo evil > /shared/submission/evil; chmod 777 /shared/submission; ls /shared/submission");
        assertThat(run.stdout().text()).isEqualTo("0\na.txt\n");
        assertThat(run.stderr().text()).contains("Read-only file system");
        assertThat(submission.resolve("a.txt")).hasContent("original");
        assertThat(submission).isDirectoryNotContaining("glob:**evil");
    }

    @Test
    @Tag("X-10")
    void givesNoPrivilege_A24(@TempDir Path submission) throws Exception {
        Run run = sh(
                submission, "id -u; id -g; id -G; grep -E 'CapEff|CapBnd|NoNewPrivs' /proc/self/status; su -c id root");
        assertThat(run.stdout().text())
                .startsWith("1000\n1000\n1000\n")
                .containsPattern("CapBnd:\\s+0000000000000000")
                .containsPattern("CapEff:\\s+0000000000000000")
                .containsPattern("NoNewPrivs:\\s+1");
    }

    @Test
    @Tag("X-10")
    void givesNoCapabilityToRootEither_A24(@TempDir Path submission) throws Exception {
        Run run = run(
                submission,
                Profiles.PLAIN,
                Map.of(),
                "sh",
                "-c",
                "grep CapEff /proc/self/status; mount -t tmpfs x /mnt; chown 1 /etc/passwd");
        assertThat(run.stdout().text()).containsPattern("CapEff:\\s+0000000000000000");
        assertThat(run.stderr().text()).contains("permission denied").containsIgnoringCase("Operation not permitted");
    }

    @Test
    void hasNoNetwork_A52(@TempDir Path submission) throws Exception {
        Run run = run(submission, Profiles.COURSERA_V2, Map.of(), "python3", "-c", """
                import socket, os
                print(sorted(os.listdir('/sys/class/net')))
                def attempt(name, action):
                    try:
                        action(); print(name, 'works')
                    except OSError as e:
                        print(name, 'fails')
                attempt('dns', lambda: socket.getaddrinfo('example.com', 80))
                attempt('metadata', lambda: socket.create_connection(('169.254.169.254', 80), 2))
                attempt('bridge', lambda: socket.create_connection(('172.17.0.1', 80), 2))
                attempt('ipv6', lambda: socket.create_connection(('2001:db8::1', 80), 2))
                attempt('udp', lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 53)))
                server = socket.create_server(('localhost', 0))
                attempt('localhost', lambda: socket.create_connection(('localhost', server.getsockname()[1]), 2))
                attempt('own name', lambda: socket.getaddrinfo(socket.gethostname(), 80))
                print(socket.gethostname())
                """);
        assertThat(run.stdout().text()).isEqualTo("""
                ['lo']
                dns fails
                metadata fails
                bridge fails
                ipv6 fails
                udp fails
                localhost works
                own name works
                somehost
                """);
    }

    @Test
    void hasNothingOfThisMachineInItsEnvironment(@TempDir Path submission) throws Exception {
        Run run = run(submission, Profiles.COURSERA_V2, Map.of("partId", "sum", "ODD", "a=b c\n$(x)"), "env", "-0");
        assertThat(run.stdout().text().split("\0"))
                .containsExactlyInAnyOrder(
                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "HOSTNAME=somehost",
                        "HOME=/",
                        "partId=sum",
                        "ODD=a=b c\n$(x)");
    }

    @Test
    void carriesHostileFileNames_A30(@TempDir Path submission) throws Exception {
        List<String> names = List.of(
                "$(reboot).py",
                "-rf",
                "new\nline",
                ";id",
                "'quote\"",
                "\u202Egnp.exe",
                "CON",
                "ümlaut-e\u0301",
                "x".repeat(255),
                " ");
        for (String name : names) {
            Files.writeString(submission.resolve(name), name);
        }
        Run run = run(submission, Profiles.COURSERA_V2, Map.of(), "python3", "-c", """
                import os
                for name in os.listdir(b'/shared/submission'):
                    with open(b'/shared/submission/' + name, 'rb') as f:
                        assert f.read() == name, name
                print(len(os.listdir('/shared/submission')))
                """);
        assertThat(run.stdout().text()).as(run.stderr().text()).isEqualTo(names.size() + "\n");
    }

    @Test
    void keepsAFileUnreadableThatNobodyMayRead(@TempDir Path submission) throws Exception {
        Path file = Files.writeString(submission.resolve("secret.py"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Run run = sh(submission, "cat /shared/submission/secret.py");
        assertThat(run.outcome()).isEqualTo(Outcome.NON_ZERO_EXIT);
        assertThat(run.stderr().text()).contains("Permission denied");
    }

    @Test
    void forgedOutputInTheFileContractIsNoResult_A40(@TempDir Path submission) throws Exception {
        Run run = sh(submission, "echo '{\"fractionalScore\":1,\"feedback\":\"x\"}'");
        assertThat(run.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.MISSING);
    }

    @Test
    void aKilledGraderIsNotACompletedOne_A41(@TempDir Path submission) throws Exception {
        // A grader that runs the submission as its own user can be killed by it; its exit code still tells.
        Run run = sh(
                submission,
                "sh -c 'echo \"{\\\"fractionalScore\\\":1,\\\"feedback\\\":\\\"x\\\"}\" > /shared/feedback.json; kill -9 '$$ & wait; exit 7");
        assertThat(run.outcome()).isNotEqualTo(Outcome.COMPLETED);
    }

    @Test
    void readsTheResultOnlyWhenEveryProcessHasEnded_A42(@TempDir Path submission) throws Exception {
        Run run = sh(
                submission,
                "(setsid sh -c 'echo forged > /shared/feedback.json; sleep 5; echo late > /shared/feedback.json' >/dev/null 2>&1 &);"
                        + " until [ -s /shared/feedback.json ]; do sleep 0.1; done; echo graded > /shared/feedback.json");
        assertThat(new String(run.results().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("graded\n");
    }

    @Test
    void runsTheSameWayWhereTheEngineDoesNotSeeOurFiles(@TempDir Path submission) throws Exception {
        Files.createDirectories(submission.resolve("deep/er"));
        Files.writeString(submission.resolve("deep/er/file.py"), "content");
        Path program = Files.writeString(submission.resolve("run.sh"), "#!/bin/sh\necho ran\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path secret = Files.writeString(submission.resolve("secret.py"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        try (EngineProxy proxy = EngineProxy.start();
                DockerSandbox remote = DockerSandbox.open(Optional.of(proxy.address()))) {
            Run run = remote.run(new RunRequest(
                    TestImages.PYTHON,
                    submission,
                    Map.of(),
                    List.of(
                            "sh",
                            "-c",
                            "cd /shared/submission; cat deep/er/file.py; ./run.sh; cat secret.py; echo x > deep/new;"
                                    + " getent hosts localhost >/dev/null && echo resolves; echo ok > /shared/feedback.json"),
                    Profiles.COURSERA_V2,
                    LIMITS));
            assertThat(run.stdout().text()).isEqualTo("contentran\nresolves\n");
            assertThat(run.stderr().text())
                    .containsIgnoringCase("permission denied")
                    .contains("deep/new");
            assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.READ);
        }
    }

    @Test
    void leavesNoContainerVolumeOrFile(@TempDir Path submission) throws Exception {
        try (DockerSandbox own = DockerSandbox.open(Optional.empty())) {
            own.run(new RunRequest(
                    TestImages.PYTHON, submission, Map.of(), List.of("true"), Profiles.COURSERA_V2, LIMITS));
            assertThat(LeftOvers.containers(own)).isEmpty();
            try (Stream<Path> files = Files.list(own.workshop().session().directory())) {
                assertThat(files).allMatch(file -> file.endsWith("lock"));
            }
        }
    }
}
