package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionDirectoryTest {
    private final Path directory;

    SubmissionDirectoryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void putsAFileIntoADirectoryOfItsOwnForAWhile() throws Exception {
        Path file = Files.writeString(directory.resolve("solution.py"), "print(1)");
        Path staged;
        try (SubmissionDirectory submission = SubmissionDirectory.of(file)) {
            staged = submission.path();
            assertThat(SubmissionDirectory.fileNames(staged)).containsExactly("solution.py");
            assertThat(staged.resolve("solution.py")).hasContent("print(1)");
        }
        assertThat(staged).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void takesADirectoryAsItIs() throws Exception {
        try (SubmissionDirectory submission = SubmissionDirectory.of(directory)) {
            assertThat(submission.path()).isEqualTo(directory);
        }
        assertThat(directory).exists();
    }

    @Test
    void takesOfAnExampleWhatTheSuiteWouldGrade() throws Exception {
        Files.writeString(directory.resolve("expect.yaml"), "");
        Files.writeString(directory.resolve("solution.py"), "print(1)");
        try (SubmissionDirectory submission = SubmissionDirectory.of(directory)) {
            assertThat(SubmissionDirectory.fileNames(submission.path())).containsExactly("solution.py");
        }
        Path inside = Files.createDirectory(directory.resolve("submission"));
        try (SubmissionDirectory submission = SubmissionDirectory.of(directory)) {
            assertThat(submission.path()).isEqualTo(inside);
        }
    }

    @Test
    void saysWhatASubmissionIs() {
        Path nowhere = directory.resolve("nowhere");
        assertThatIOException()
                .isThrownBy(() -> SubmissionDirectory.of(nowhere))
                .withMessage("the submission " + nowhere
                        + " is not there; name the learner's file, or a directory of files");
    }

    @Test
    void copiesLinksAsLinksAndNeverWhatTheyLinkTo() throws Exception {
        Files.writeString(directory.resolve("expect.yaml"), "");
        Files.createDirectories(directory.resolve("sub"));
        Files.createSymbolicLink(directory.resolve("sub/link"), Path.of("/etc/passwd"));
        try (SubmissionDirectory submission = SubmissionDirectory.without(directory, "expect.yaml")) {
            assertThat(submission.path().resolve("sub/link")).isSymbolicLink();
            assertThat(submission.path().resolve("expect.yaml")).doesNotExist();
        }
    }
}
