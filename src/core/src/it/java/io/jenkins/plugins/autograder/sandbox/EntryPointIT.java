package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An entry point that cannot be executed is told from a grader that fails, with the reason and the mend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPointIT {
    private DockerSandbox sandbox;
    private BuiltImages images;

    @TempDir
    private Path directory;

    @BeforeAll
    void open(@TempDir Path contexts) throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
        images = new BuiltImages(sandbox.engine(), contexts);
    }

    @AfterAll
    void close() throws Exception {
        images.close();
        sandbox.close();
    }

    private String diagnosisOf(String tag, String dockerfile, Map<String, String> files) throws Exception {
        String image = images.build(tag, dockerfile, files);
        Limits limits = Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(20));
        Run run = sandbox.run(new RunRequest(image, directory, Map.of(), List.of(), Profiles.COURSERA_V2, limits));
        assertThat(run.outcome()).as(run + run.stderr().text()).isEqualTo(Outcome.FAILED_TO_START);
        return run.detail();
    }

    @Test
    void tellsAMissingScript() throws Exception {
        assertThat(diagnosisOf("missing", "FROM debian:bookworm-slim\nENTRYPOINT [\"/grader/grade.sh\"]\n", Map.of()))
                .startsWith("the entry point /grader/grade.sh could not be executed: no such file or directory")
                .endsWith("the image has no such file, look with: autograder ls");
    }

    @Test
    void tellsAProgramThatIsNotOnThePath() throws Exception {
        assertThat(diagnosisOf("path", "FROM debian:bookworm-slim\nENTRYPOINT [\"graade\"]\n", Map.of()))
                .isEqualTo("the entry point graade could not be executed: executable file not found in $PATH;"
                        + " give its absolute path in ENTRYPOINT");
    }

    @Test
    void tellsWindowsLineEnds_A62() throws Exception {
        assertThat(diagnosisOf(
                        "crlf",
                        "FROM debian:bookworm-slim\nCOPY grade.sh /grade.sh\nRUN chmod 755 /grade.sh\nENTRYPOINT [\"/grade.sh\"]\n",
                        Map.of("grade.sh", "#!/bin/sh\r\necho hello\r\n")))
                .startsWith("the entry point /grade.sh has Windows line ends (CRLF)")
                .contains("dos2unix");
    }

    @Test
    void tellsAMissingInterpreter() throws Exception {
        assertThat(diagnosisOf(
                        "interpreter",
                        "FROM debian:bookworm-slim\nCOPY grade.rb /grade.rb\nRUN chmod 755 /grade.rb\nENTRYPOINT [\"/grade.rb\"]\n",
                        Map.of("grade.rb", "#!/usr/bin/ruby\nputs 1\n")))
                .isEqualTo(
                        "the interpreter of the entry point /grade.rb is not in the image: /usr/bin/ruby; install it,"
                                + " or correct the first line of the script");
    }

    @Test
    void tellsAScriptThatIsNotExecutable() throws Exception {
        assertThat(diagnosisOf(
                        "mode",
                        "FROM debian:bookworm-slim\nCOPY grade.sh /grade.sh\nRUN chmod 644 /grade.sh\nENTRYPOINT [\"/grade.sh\"]\n",
                        Map.of("grade.sh", "#!/bin/sh\necho hello\n")))
                .endsWith("permission denied; make it executable (RUN chmod 755 /grade.sh)");
    }

    @Test
    void tellsAScriptWithoutAFirstLine() throws Exception {
        assertThat(diagnosisOf(
                        "format",
                        "FROM debian:bookworm-slim\nCOPY grade.sh /grade.sh\nRUN chmod 755 /grade.sh\nENTRYPOINT [\"/grade.sh\"]\n",
                        Map.of("grade.sh", "echo hello\n")))
                .contains("exec format error")
                .endsWith("or a script without a first line such as #!/bin/sh");
    }

    @Test
    void tellsADirectory() throws Exception {
        assertThat(diagnosisOf(
                        "directory",
                        "FROM debian:bookworm-slim\nRUN mkdir /grader\nENTRYPOINT [\"/grader\"]\n",
                        Map.of()))
                .startsWith("the entry point /grader could not be executed: ")
                .endsWith("it is not a file but a directory or the like, look with: autograder ls");
    }

    @Test
    void tellsALargeProgramForAnotherMachineFromOneThatIsMissing() throws Exception {
        assertThat(diagnosisOf("large", """
                        FROM debian:bookworm-slim
                        RUN head -c 17000000 /dev/zero > /grade && chmod 755 /grade
                        ENTRYPOINT ["/grade"]
                        """, Map.of()))
                .isEqualTo("the entry point /grade could not be executed: exec format error; it is built for another"
                        + " machine, or a script without a first line such as #!/bin/sh");
    }

    @Test
    @Tag("B-24")
    void tellsAnImageWithoutEntryPoint() throws Exception {
        assertThat(diagnosisOf("none", "FROM scratch\nCOPY file /file\n", Map.of("file", "x")))
                .isEqualTo(
                        "the image has neither ENTRYPOINT nor CMD; add ENTRYPOINT [\"/path/to/grader\"] to its Dockerfile");
    }
}
