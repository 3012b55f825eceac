package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A shell in the sandbox, opened by another Java process whose input and output we hold. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellIT {
    private static final String MEMORY =
            "cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null\n";
    private static final Pattern KEPT = Pattern.compile("the container is kept: (\\S+); remove it with: docker rm");

    private Path submission;
    private DockerEngine engine;
    private BuiltImages images;
    private String withoutBash;

    @BeforeAll
    void build(@TempDir Path directory) throws Exception {
        submission = Files.createDirectory(directory.resolve("submission"));
        Files.writeString(submission.resolve("answer.txt"), "forty-two");
        engine = DockerEngine.open(Optional.empty(), Duration.ofSeconds(60));
        images = new BuiltImages(engine, directory);
        withoutBash = images.build("no-bash", "FROM " + TestImages.DEBIAN + "\nRUN rm /bin/bash\n", Map.of());
    }

    @AfterAll
    void close() throws Exception {
        images.close();
        engine.close();
    }

    /** The main class of that other process: the session's id, what a person is told, and then the shell's own. */
    static final class Opener {
        public static void main(String[] arguments) throws Exception {
            List<String> flags = List.of(arguments).subList(2, arguments.length);
            ShellOptions options = new ShellOptions(
                    "/bin/bash",
                    flags.contains("terminal"),
                    new ShellOptions.Openings(
                            flags.contains("superUser"), flags.contains("network"), flags.contains("unlimitedMemory")),
                    flags.contains("keep"));
            RunRequest request = new RunRequest(
                    arguments[0],
                    Path.of(arguments[1]),
                    Map.of("partId", "sum"),
                    List.of(),
                    Profiles.COURSERA_V2,
                    Profiles.COURSERA_V2.limits().withMemory(64 * Limits.MIB));
            int exitCode;
            try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
                System.out.println(sandbox.workshop().session().id());
                exitCode = sandbox.shell(request, options, System.out::println);
            }
            System.exit(exitCode);
        }
    }

    /** What a shell said and how it ended. */
    private record Said(String session, String text, int exitCode) {}

    private Said said(ProcessBuilder opener, String typed) throws Exception {
        Process process = opener.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        int end = text.indexOf('\n');
        return new Said(text.substring(0, end), text.substring(end + 1), process.waitFor());
    }

    private Said shell(String image, String typed, String... flags) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(image, submission.toString()));
        arguments.addAll(List.of(flags));
        return said(ChildJvm.of(Opener.class, arguments.toArray(String[]::new)), typed);
    }

    private void assertNothingLeft(Said said) {
        assertThat(LeftOvers.containers(engine, said.session())).isEmpty();
        assertThat(Session.isKnown(said.session())).isFalse();
    }

    @Test
    void opensWhereARunWouldTakePlace() throws Exception {
        Said said = shell(
                TestImages.DEBIAN,
                "echo $0; id -u; id -g; cat /shared/submission/answer.txt; echo; echo $partId; hostname;"
                        + " ls /sys/class/net; touch /shared/x && echo writable; grep CapBnd /proc/self/status; exit 7\n");
        assertThat(said.text().lines())
                .containsExactly(
                        "/bin/bash",
                        "1000",
                        "1000",
                        "forty-two",
                        "sum",
                        "somehost",
                        "lo",
                        "writable",
                        "CapBnd:\t0000000000000000");
        assertThat(said.exitCode()).isEqualTo(7);
        assertNothingLeft(said);
    }

    @Test
    @Tag("B-30")
    void holdsTheMemoryLimit() throws Exception {
        assertThat(shell(TestImages.DEBIAN, MEMORY).text().strip()).isEqualTo("67108864");
    }

    @Test
    @Tag("B-30")
    void takesTheShellThatThereIs() throws Exception {
        Said said = shell(withoutBash, "echo $0; exit 0\n");
        assertThat(said.text()).isEqualTo("/bin/sh\n");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void letsLooseWhatItIsToldTo() throws Exception {
        Said root = shell(TestImages.DEBIAN, "id -u; ls /sys/class/net\n", "superUser");
        assertThat(root.text()).isEqualTo("0\nlo\n");
        Said network =
                shell(TestImages.DEBIAN, "id -u; ls /sys/class/net | sort; grep -c localhost /etc/hosts\n", "network");
        assertThat(network.text()).startsWith("1000\neth0\nlo\n").doesNotEndWith("\n0\n");
        Said memory = shell(TestImages.DEBIAN, "id -u; " + MEMORY, "unlimitedMemory");
        assertThat(memory.text()).startsWith("1000\n").doesNotContain("67108864");
        assertNothingLeft(root);
        assertNothingLeft(network);
        assertNothingLeft(memory);
    }

    @Test
    void givesATerminal() throws Exception {
        ProcessBuilder opener = ChildJvm.of(Opener.class, TestImages.DEBIAN, submission.toString(), "terminal");
        // "script" gives the process a terminal, as a person's window does.
        String command = opener.command().stream()
                .map(word -> "'" + word + "'")
                .reduce((all, word) -> all + " " + word)
                .orElseThrow();
        opener.command("script", "--quiet", "--return", "--command", command, "/dev/null");
        Said said = said(opener, "tty; exit 5\n");
        assertThat(said.text()).contains("/dev/pts/0");
        assertThat(said.exitCode()).isEqualTo(5);
    }

    @Test
    void leavesAContainerThatIsToBeKept() throws Exception {
        Said said = shell(TestImages.DEBIAN, "echo note > /shared/note\n", "keep");
        Matcher kept = KEPT.matcher(said.text());
        assertThat(kept.find()).as(said.text()).isTrue();
        try {
            // Its session is over, and yet it can be used: the submission is in it, and not in a file of ours.
            assertThat(Session.isKnown(said.session())).isFalse();
            ProcessBuilder again = new ProcessBuilder(
                            "docker", "-H", engine.address(), "start", "--attach", "--interactive", kept.group(1))
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            assertThat(said(again, "echo; cat /shared/note /shared/submission/answer.txt\n")
                            .text())
                    .isEqualTo("note\nforty-two");
            try (DockerSandbox other = DockerSandbox.open(Optional.empty())) {
                other.workshop().sweep();
                assertThat(LeftOvers.containers(engine, said.session())).hasSize(1);
            }
        } finally {
            assertThat(engine.remove(kept.group(1))).isTrue();
        }
    }

    @Test
    void saysThatThereIsNoShell() throws Exception {
        String empty = images.build("no-shell", "FROM scratch\nCOPY file /file\n", Map.of("file", "x"));
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            RunRequest request =
                    new RunRequest(empty, submission, Map.of(), List.of(), Profiles.PLAIN, Profiles.PLAIN.limits());
            assertThatThrownBy(() -> sandbox.shell(
                            request, new ShellOptions("/bin/bash", false, ShellOptions.Openings.NONE, false)))
                    .hasMessage(
                            "the image " + empty + " has no shell: neither /bin/bash nor /bin/sh; look into it with:"
                                    + " autograder ls " + empty + " /");
            assertThat(LeftOvers.containers(sandbox)).isEmpty();
        }
    }
}
