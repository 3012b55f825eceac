package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of ours that are started in an image, and told things. */
class LaunchIT {
    private static final Limits LIMITS = Profiles.COURSERA_V1.limits().withWallTime(Duration.ofSeconds(60));

    /** Reads in pieces, with a pause in the middle, as a program does that has other things to do. */
    private static final String COUNT = """
            import posix, time
            def take(n):
                parts = []
                while n:
                    part = posix.read(0, n)
                    parts.append(part)
                    n -= len(part)
                return b''.join(parts)
            first = take(5)
            time.sleep(0.3)
            rest = take(1 << 20)
            print(first.decode(), len(rest), rest.count(b'x'))
            """;

    @TempDir
    private Path submission;

    private Run run(DockerSandbox sandbox, String image, Launch launch) throws Exception {
        return sandbox.run(new RunRequest(
                image, submission, Map.of(), List.of(), Profiles.COURSERA_V1, LIMITS, Optional.of(launch)));
    }

    private static Launch counting() {
        byte[] large = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return new Launch(List.of("python3", "-c", COUNT), List.of("hello".getBytes(StandardCharsets.US_ASCII), large));
    }

    @Test
    void tellsAProgramMoreThanAnyBufferHolds() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Run run = run(sandbox, TestImages.PYTHON, counting());

            assertThat(run.stdout().text())
                    .as(run.detail() + run.stderr().text())
                    .isEqualTo("hello 1048576 1048576\n");
        }
    }

    @Test
    void tellsItAlsoOverTheNetwork() throws Exception {
        try (EngineProxy proxy = EngineProxy.start();
                DockerSandbox sandbox = DockerSandbox.open(Optional.of(proxy.address()))) {
            assertThat(run(sandbox, TestImages.PYTHON, counting()).stdout().text())
                    .isEqualTo("hello 1048576 1048576\n");
        }
    }

    @Test
    void isOverWhenAProgramDoesNotListen() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Launch deaf = new Launch(List.of("true"), counting().input());

            assertThat(run(sandbox, TestImages.PYTHON, deaf).outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void leavesNoTraceOfWhatItTells() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Launch launch = new Launch(
                    List.of("python3", "-c", """
                            import glob
                            told = input().encode()
                            for path in glob.glob('/proc/*/cmdline') + glob.glob('/proc/*/environ'):
                                print(path, told in open(path, 'rb').read())
                            """), List.of("only-told\n".getBytes(StandardCharsets.US_ASCII)));

            assertThat(run(sandbox, TestImages.PYTHON, launch).stdout().text())
                    .contains("/proc/1/environ False", "/proc/1/cmdline False")
                    .doesNotContain("True");
        }
    }

    @Test
    void takesThePlaceOfTheEntryPoint(@TempDir Path context) throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty());
                BuiltImages images = new BuiltImages(sandbox.engine(), context)) {
            String image = images.build(
                    "launch", "FROM " + TestImages.DEBIAN + "\nENTRYPOINT [\"false\"]\nCMD [\"x\"]\n", Map.of());

            assertThat(run(sandbox, image, new Launch(List.of("echo", "ours"), List.of()))
                            .stdout()
                            .text())
                    .isEqualTo("ours\n");
        }
    }
}
