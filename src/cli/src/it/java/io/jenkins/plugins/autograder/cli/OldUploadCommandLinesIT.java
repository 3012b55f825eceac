package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of Coursera's first tool that upload an image, unchanged but for the program's name and where Coursera is. */
class OldUploadCommandLinesIT {
    @TempDir
    static Path images;

    @TempDir
    Path directory;

    private static GraderImage grader;
    private Course course;

    @BeforeAll
    static void build() throws Exception {
        grader = GraderImage.build("upload", images);
    }

    @AfterAll
    static void remove() throws Exception {
        grader.remove();
    }

    @BeforeEach
    void start() {
        course = new Course(directory);
    }

    @AfterEach
    void stop() {
        course.close();
    }

    @Test
    void uploadsWhatTheEngineWouldSave() throws Exception {
        Terminal.Result result = upload("upload " + grader.name() + " " + course.id() + " wOrds count");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("Attached to wOrds/count\n");
        assertThat(course.simulator().world().uploads().files()).singleElement().satisfies(file -> {
            assertThat(file.filename()).isEqualTo(grader.name().replace(':', '-') + ".tar");
            assertThat(file.size()).isEqualTo(saved());
        });
    }

    /** How many bytes {@code docker save} writes. */
    private long saved() throws IOException {
        Path file = directory.resolve("saved.tar");
        try {
            GraderImage.docker("save", "--output", file.toString(), grader.name());
            return Files.size(file);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    @Tag("B-17")
    void uploadsForMorePartsWithResources() throws Exception {
        Terminal.Result result = upload("upload " + grader.name() + " " + course.id() + " wOrds count"
                + " --additional_item_and_part wOrds longest gReet greet --grader-cpu 2 --grader-memory-limit 2048"
                + " --grading-timeout 1800 --temp-dir /tmp --file-name my-grader.tar");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(course.simulator().record(Endpoint.ATTACH_V1))
                .extracting(call -> call.sent().query().get("partId"))
                .containsExactly(List.of("count"), List.of("greet"), List.of("longest"));
        assertThat(course.simulator()
                        .record(Endpoint.REGISTER_V1)
                        .get(0)
                        .sent()
                        .content()
                        .json()
                        .orElseThrow()
                        .toString())
                .contains("my-grader.tar\",\"reservedCpu\":2048,\"reservedMemory\":2048,\"wallClockTimeout\":1800");
    }

    @Test
    void uploadsAgainWhereTheConnectionBreaksWhileTheEngineGivesTheImage() throws Exception {
        course.simulator().faults().arm("upload=cut-upload:1000000");

        Terminal.Result result = upload("upload " + grader.name() + " " + course.id() + " wOrds count");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("The upload did not arrive (", "; uploading again\n");
        assertThat(course.simulator().record(Endpoint.REGISTER_V1)).hasSize(1);
    }

    @Test
    void registersAgain() throws Exception {
        Terminal.Result first = upload("upload " + grader.name() + " " + course.id() + " wOrds count");
        String id = first.outLines().get(0).replace("Grader id: ", "");

        Terminal.Result again = upload("reregister " + course.id() + "~" + id + " " + course.id()
                + " wOrds longest --grader-cpu 2 --grader-memory-limit 4096");

        Terminal.Result bySlug = upload("reregister " + id + " demo-course wOrds count");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(bySlug.exitCode()).as(bySlug.err()).isZero();
        assertThat(course.simulator().record(Endpoint.UPLOAD)).hasSize(1);
        assertThat(course.simulator().record(Endpoint.REGISTER_V1)).hasSize(3);
    }

    @Test
    void publishes() throws Exception {
        assertThat(upload("upload " + grader.name() + " " + course.id()
                                + " wOrds count --additional_item_and_part wOrds longest")
                        .exitCode())
                .isZero();

        assertThat(upload("publish " + course.id() + " wOrds").exitCode()).isZero();
    }

    @Test
    void saysThatThereIsNoSuchImage() {
        Terminal.Result result = upload("upload no-such-image:it " + course.id());

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.err()).contains("there is no image no-such-image:it in the engine at ");
        assertThat(course.simulator().record()).isEmpty();
    }

    private Terminal.Result upload(String line) {
        return course.type(line + " --receipt " + course.receipt());
    }
}
