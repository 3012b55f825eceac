package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArtefactTest {
    @TempDir
    Path directory;

    @Test
    void isTheZipAsItIs() throws Exception {
        Path zip = zip("grader.zip", 1);
        ZipArtefact artefact = new ZipArtefact(zip, "grader.zip");

        try (InputStream in = artefact.open()) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(zip));
        }
        assertThat(artefact.knownLength()).hasValue(Files.size(zip));
    }

    @Test
    void isToldFromAnotherOfTheSameLengthHoweverLargeItIs() throws Exception {
        Path one = zip("one.zip", 1);
        Path same = zip("same.zip", 1);
        Path other = zip("other.zip", 2);
        assertThat(one).hasSize(Files.size(other));

        assertThat(identity(one)).isEqualTo(identity(same)).isNotEqualTo(identity(other));
    }

    private static String identity(Path zip) throws Exception {
        return new ZipArtefact(zip, "grader.zip").identity();
    }

    /** Three megabytes that differ in their first ones. */
    private Path zip(String name, int seed) throws Exception {
        byte[] content = new byte[3 << 20];
        new Random(7).nextBytes(content);
        content[0] = (byte) seed;
        Path zip = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(0);
            ZipEntry entry = new ZipEntry("Dockerfile");
            entry.setTime(1_600_000_000_000L);
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        }
        return zip;
    }
}
