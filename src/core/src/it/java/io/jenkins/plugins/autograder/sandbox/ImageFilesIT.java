package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Looking into an image needs nothing in it: this one has no program at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageFilesIT {
    private static final String BINARY = "\u00ff\u0000\u0001\n";

    private DockerSandbox sandbox;
    private BuiltImages images;
    private ImageFiles scratch;

    @BeforeAll
    void open(@TempDir Path contexts) throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
        images = new BuiltImages(sandbox.engine(), contexts);
        scratch = sandbox.files(images.build(
                "scratch",
                "FROM scratch\nCOPY grader /grader\nCOPY top.txt /top.txt\n",
                Map.of("grader/data.bin", BINARY, "grader/deep/er/file.txt", "deep", "top.txt", "top")));
    }

    @AfterAll
    void close() throws Exception {
        scratch.close();
        images.close();
        sandbox.close();
    }

    @Test
    @Tag("B-29")
    void listsADirectoryOfAnImageWithoutPrograms() throws Exception {
        assertThat(scratch.list("/grader"))
                .extracting(ImageEntry::name, ImageEntry::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("data.bin", ImageEntry.Type.FILE),
                        org.assertj.core.groups.Tuple.tuple("deep", ImageEntry.Type.DIRECTORY));
        assertThat(scratch.list("/")).extracting(ImageEntry::name).contains("grader", "top.txt");
    }

    @Test
    void listsAFileAsItself() throws Exception {
        assertThat(scratch.list("/top.txt")).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("top.txt");
            assertThat(entry.size()).isEqualTo(3);
        });
    }

    @Test
    @Tag("B-29")
    void copiesBytesUnchanged() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        scratch.copy("/grader/data.bin", out, 1000);
        assertThat(out.toByteArray()).isEqualTo(BINARY.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void followsLinksWithinTheImage() throws Exception {
        try (ImageFiles debian = sandbox.files(TestImages.DEBIAN)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            debian.copy("/etc/os-release", out, 10_000);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("bookworm");
            assertThat(debian.list("/bin")).extracting(ImageEntry::name).contains("sh", "cat");
        }
    }

    @Test
    void refusesAFileOverTheLimitBeforeItsFirstByte() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> scratch.copy("/top.txt", out, 2))
                .hasMessage("/top.txt in " + TestImages.own("scratch") + " has 3 bytes; the limit is 2");
        assertThat(out.size()).isZero();
    }

    @Test
    void saysWhatIsThereInsteadOfAFile() {
        assertThatThrownBy(() -> scratch.copy("/grader", new ByteArrayOutputStream(), 10))
                .hasMessage("/grader in " + TestImages.own("scratch") + " is a directory, not a file; list it with:"
                        + " autograder ls");
        assertThatThrownBy(() -> scratch.list("/nothing"))
                .hasMessage("there is no /nothing in " + TestImages.own("scratch"));
        assertThatThrownBy(() -> scratch.list("grader"))
                .hasMessage("grader is not an absolute path; paths in an image start with /");
    }
}
