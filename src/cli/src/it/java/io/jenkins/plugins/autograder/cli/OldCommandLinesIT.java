package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of Coursera's two tools, unchanged but for the program's name. */
class OldCommandLinesIT {
    @TempDir
    static Path directory;

    private static GraderImage grader;
    private static String submission;

    @BeforeAll
    static void build() throws Exception {
        grader = GraderImage.build("old", directory);
        submission = Files.createDirectory(directory.resolve("work")).toString();
        Files.writeString(directory.resolve("work/sum.py"), "pass");
    }

    @AfterAll
    static void remove() throws Exception {
        grader.close();
    }

    @Test
    void firstGenerationGrades() {
        Terminal.Result result =
                run("grade local " + grader.name() + " " + submission + " partId X userId Y filename Z");

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("  | told partId X userId Y filename Z, memory ");
    }

    @Test
    void firstGenerationGradesWithLimits() {
        Terminal.Result result = run("grade local --mem-limit 1024 --timeout 300 " + grader.name() + " " + submission
                + " userId Y partId X");

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("partId X userId Y", "memory 1073741824");
    }

    @Test
    void secondGenerationGrades() {
        Path answers = directory.resolve("answers");

        Terminal.Result result = Terminal.NONE.run(
                "grade",
                "local",
                "--dst-dir",
                answers.toString(),
                grader.name(),
                submission,
                "{\"partId\": \"x\", \"userId\": \"y\", \"filename\": \"my sum.py\"}");

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("  | told x/y/my sum.py, memory ");
        assertThat(answers.resolve("feedback.json")).content().contains("told x/y/my sum.py");
    }

    @Test
    void globalOptionsStandBeforeTheCommand() {
        Terminal.Result result = run("--docker-url unix:///var/run/docker.sock --strict-docker-tls --timeout 60"
                + " -c /nowhere/config -v -v --silence-urllib3 grade local " + grader.name() + " " + submission
                + " partId X");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("  standard output:\n  | {\"fractionalScore\": 1");
    }

    @Test
    void listsAnImage() {
        Terminal.Result result = run("ls " + grader.name() + " / -l --human -a --no-rm");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .containsPattern("(?m)^drwxr-xr-x +0 +0 +0 bytes \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d grader$")
                .containsPattern("(?m)^l.* bin -> usr/bin$");
    }

    @Test
    void printsFilesOfAnImage() {
        Terminal.Result result = run("cat " + grader.name() + " /etc/debian_version /grader/grade.sh");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).matches("(?s)12\\..*\nmemory=\\$\\(cat .*");
    }

    @Test
    void saysWhatIsNotInAnImage() {
        Terminal.Result result = run("cat " + grader.name() + " /grader/grade.py");

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.err()).isEqualTo("autograder: there is no /grader/grade.py in " + grader.name() + "\n");
    }

    @Test
    void saysHowToGetAnImageThatIsMissing() {
        Terminal.Result result = run("grade local no-such-image:it " + submission);

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.err())
                .startsWith("autograder: there is no image no-such-image:it in the engine at ")
                .contains("docker build -t no-such-image:it");
    }

    @Test
    void leavesTheContainerIfAskedToAndSaysItsName() throws Exception {
        Terminal.Result result = run("grade local --no-rm " + grader.name() + " " + submission + " partId X");

        List<String> left = grader.containers();
        assertThat(left).hasSize(1);
        try {
            assertThat(result.out())
                    .contains("  note      the container is kept: " + left.get(0) + "; remove it with: docker rm ");
        } finally {
            GraderImage.docker("rm", "--force", "--volumes", left.get(0));
        }
    }

    private static Terminal.Result run(String commandLine) {
        return Terminal.NONE.run(commandLine.split(" "));
    }
}
