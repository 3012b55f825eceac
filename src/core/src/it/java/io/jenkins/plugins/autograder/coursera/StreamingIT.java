package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.world.Accounts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gigabytes go through a process of 64 MB, and none of them through a file. */
@Tag("B-32")
class StreamingIT {
    @TempDir
    Path directory;

    @Test
    void uploadsAnImageThatIsLargerThanItsMemory() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        try (Rehearsal rehearsal = new Rehearsal()) {
            String token = rehearsal
                    .simulator()
                    .world()
                    .accounts()
                    .issueAccessToken(
                            rehearsal.world().user(), rehearsal.world().client(), Accounts.SCOPES);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx64m",
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeUpload.class.getName(),
                    rehearsal.simulator().address().toString(),
                    rehearsal.course()));
            ProcessBuilder child =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            child.environment().put("TOKEN", token);
            Process process = child.start();
            String said;
            try (InputStream out = process.getInputStream()) {
                said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).isEqualTo("done\n");
            assertThat(rehearsal.simulator().world().uploads().files())
                    .singleElement()
                    .satisfies(file -> assertThat(file.size()).isEqualTo(LargeUpload.SIZE));
            assertThat(rehearsal.graderOf(Rehearsal.COUNT)).isPresent();
            try (var files = Files.list(temporary)) {
                assertThat(files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                        .isEmpty();
            }
        }
    }
}
