package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Sha256;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LargeUploadIT {
    @Test
    void twoGigabytesGoThroughASmallHeap() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeUpload.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said.strip()).isEqualTo("200 " + LargeUpload.SIZE + " " + digest());
        } finally {
            program.destroyForcibly();
        }
    }

    private static String digest() throws Exception {
        MessageDigest digest = Sha256.start();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = LargeUpload.content()) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return Sha256.finish(digest);
    }
}
