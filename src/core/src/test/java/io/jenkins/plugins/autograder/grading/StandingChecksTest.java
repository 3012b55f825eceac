package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingChecksTest {
    private final SuiteFiles files;

    StandingChecksTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
    }

    private static Path directory(StandingChecks checks, String name) {
        return checks.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .directory();
    }

    private static List<String> names(StandingChecks checks) {
        return checks.examples().stream().map(Example::name).toList();
    }

    @Test
    void makesWhatNobodyWouldHandIn() throws Exception {
        Suite suite =
                files.file("a/other.py", "").file("full-marks/b/sum.py", "ok").read();
        try (StandingChecks checks = StandingChecks.of(suite)) {
            assertThat(directory(checks, "standing/empty-file").resolve("sum.py"))
                    .isEmptyFile();
            assertThat(directory(checks, "standing/no-file")).isEmptyDirectory();
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(
                    directory(checks, "standing/unreadable-file").resolve("sum.py"));
            assertThat(permissions).isEmpty();
            assertThat(Files.readAllBytes(
                            directory(checks, "standing/binary-file").resolve("sum.py")))
                    .hasSize(4096)
                    .startsWith(0, 'B');
            assertThat(directory(checks, "standing/wrong-name")).isDirectoryContaining("glob:**/misnamed-sum.py");
            assertThat(directory(checks, "standing/wrong-name").resolve("sum.py"))
                    .doesNotExist();
        }
    }

    @Test
    void makesASetForEachPart() throws Exception {
        Suite suite = files.file("suite.yaml", "parts: [sort, sum]\nuser: u")
                .file("sum/a/sum.py", "")
                .file("sort/a/one.py", "")
                .file("sort/a/two.py", "")
                .read();
        try (StandingChecks checks = StandingChecks.of(suite)) {
            assertThat(names(checks))
                    .containsExactly(
                            "standing/sort/empty-file",
                            "standing/sort/no-file",
                            "standing/sort/unreadable-file",
                            "standing/sort/binary-file",
                            "standing/sort/wrong-name",
                            "standing/sum/empty-file",
                            "standing/sum/no-file",
                            "standing/sum/unreadable-file",
                            "standing/sum/binary-file",
                            "standing/sum/wrong-name");
            assertThat(SubmissionDirectory.fileNames(directory(checks, "standing/sort/empty-file")))
                    .containsExactly("one.py", "two.py");
            assertThat(checks.examples().get(0).parameters().part()).contains("sort");
            assertThat(checks.examples().get(0).parameters().user()).contains("u");
            assertThat(checks.examples().get(9).parameters().filename()).isEqualTo(Optional.of("sum.py"));
        }
    }

    @Test
    void removesItsFiles() throws Exception {
        StandingChecks checks = StandingChecks.of(files.file("a/x.py", "").read());
        Path directory = directory(checks, "standing/unreadable-file");
        assertThat(directory).exists();
        checks.close();
        assertThat(directory.resolve("../..").normalize()).doesNotExist();
    }
}
