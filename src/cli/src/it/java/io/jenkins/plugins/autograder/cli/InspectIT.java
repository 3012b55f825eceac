package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell where a run would take place, with commands from a pipe. */
class InspectIT {
    @TempDir
    static Path directory;

    private static GraderImage grader;

    @BeforeAll
    static void build() throws Exception {
        grader = GraderImage.build("inspect", directory);
    }

    @AfterAll
    static void remove() throws Exception {
        grader.close();
    }

    @Test
    void standsWhereTheGraderRunsAndLeavesNothing() throws Exception {
        Path submission = Files.writeString(directory.resolve("sum.py"), "pass");

        Terminal.Result result = ChildProgram.run(
                "id -u\ncat /shared/submission/sum.py; echo\necho $WORD\ntouch /shared/x && echo writable\nexit 7\n",
                "inspect",
                grader.name(),
                "-d",
                submission.toString(),
                "--env",
                "WORD=two words");

        assertThat(result.outLines()).as(result.err()).containsExactly("1000", "pass", "two words", "writable");
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(grader.containers()).isEmpty();
    }

    @Test
    void letsLooseWhatIsAskedForAndFallsBackToThePlainShell() throws Exception {
        Terminal.Result result = ChildProgram.run(
                "id -u\nls -l /proc/self/exe >/dev/null && echo $0\n",
                "inspect",
                grader.name(),
                "--super-user",
                "--unlimited-memory",
                "--allow-network",
                "--shell",
                "/bin/zsh");

        assertThat(result.outLines()).as(result.err()).containsExactly("0", "/bin/sh");
        assertThat(result.exitCode()).isZero();
        assertThat(grader.containers()).isEmpty();
    }

    @Test
    void saysThatASubmissionIsNotThere() {
        Terminal.Result result = Terminal.NONE.run("inspect", grader.name(), "-d", "/nowhere");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).startsWith("autograder: the submission /nowhere is not there");
    }
}
