package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryArtefactTest {
    @TempDir
    Path directory;

    @BeforeEach
    void fill() throws IOException {
        write("Dockerfile", "FROM scratch\n");
        write("a/first.txt", "1");
        write("grader.py", "print()");
        Files.createDirectories(directory.resolve("z"));
        write("z/run.sh", "#!/bin/sh\n");
        assertThat(directory.resolve("z/run.sh").toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private DirectoryArtefact artefact() {
        return new DirectoryArtefact(directory, "grader.zip");
    }

    private static byte[] bytes(Artefact artefact) throws Exception {
        try (InputStream in = artefact.open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void zipsTheDockerfileFirstAndKeepsWhatIsExecutable() throws Exception {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes(artefact())))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                entries.add(entry.getName() + " " + Integer.toOctalString(entry.getUnixMode()));
            }
        }

        assertThat(entries)
                .containsExactly("Dockerfile 100644", "a/first.txt 100644", "grader.py 100644", "z/run.sh 100755");
        assertThat(artefact().entries()).containsExactly("Dockerfile", "a/first.txt", "grader.py", "z/run.sh");
    }

    @Test
    void givesTheSameBytesWheneverAndWhereverItIsZipped() throws Exception {
        byte[] before = bytes(artefact());
        Files.setLastModifiedTime(directory.resolve("grader.py"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            assertThat(bytes(artefact())).isEqualTo(before);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void knowsItsLengthAndItsDigestBeforeItIsSent() throws Exception {
        DirectoryArtefact artefact = artefact();

        assertThat(artefact.knownLength()).hasValue(bytes(artefact).length);
        assertThat(artefact.identity()).isEqualTo(Digests.of(new ByteArrayInputStream(bytes(artefact))));
    }

    @Test
    void leavesOutWhatDockerLeavesOutAndNeverTheDockerfile() throws Exception {
        write(".dockerignore", "# not for production\nDockerfile\n.dockerignore\n**/*.txt\n!keep.txt\nsecrets\n");
        write("keep.txt", "");
        write("secrets/key.pem", "");
        write(".git/config", "");

        assertThat(artefact().entries())
                .containsExactly("Dockerfile", ".dockerignore", "grader.py", "keep.txt", "z/run.sh");
    }

    @Test
    void saysThatThereIsNoDockerfile() throws Exception {
        Files.delete(directory.resolve("Dockerfile"));

        assertThat(catchThrowable(() -> artefact().knownLength()))
                .hasMessage("GR080: there is no Dockerfile at the top of " + directory
                        + "; name the directory that has it");
    }

    @Test
    void refusesLinks() throws Exception {
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("grader.py"));

        assertThat(catchThrowable(() -> artefact().identity()))
                .hasMessageStartingWith("GR084: " + directory.resolve("link") + " is a symbolic link");
    }

    @Test
    void noticesThatFilesChangeWhileTheyAreSent() throws Exception {
        DirectoryArtefact artefact = artefact();
        artefact.identity();
        write("grader.py", "changed()");

        assertThat(catchThrowable(() -> bytes(artefact)))
                .isInstanceOf(IOException.class)
                .hasMessage("files in " + directory + " changed while they were uploaded; upload again");
    }

    @Test
    @Tag("B-32")
    void givesFilesNamesThatSurviveTheWay() {
        assertThat(FileNames.of("registry.example:5000/team/my grader:v1", ".tar"))
                .isEqualTo("registry.example-5000-team-my-grader-v1.tar");
        assertThat(FileNames.of("Grader.zip", ".zip")).isEqualTo("Grader.zip");
        assertThat(FileNames.of("../..", ".zip")).isEqualTo("grader.zip");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileNames.require("a/b:c.tar"))
                .withMessage("GR087: the file name is 'a/b:c.tar'; allowed are letters, digits, dots, dashes and"
                        + " underscores, such as a-b-c.tar");
    }
}
