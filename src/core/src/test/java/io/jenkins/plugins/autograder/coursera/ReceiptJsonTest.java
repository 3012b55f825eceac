package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptJsonTest {
    private static final Receipt RECEIPT = new Receipt(
            "0b1e2f3a0b1e2f3a0b1e2f3a0b1e2f3a",
            Instant.parse("2026-03-01T12:00:00Z"),
            "api.coursera.org",
            Generation.V1,
            "iRl53_BWEeW4_wr--Yv6Aw",
            new Resources(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()),
            Optional.of(new Transfer(
                    "my-grader:latest",
                    "sha256:abc",
                    "my-grader-latest.tar",
                    Step.DONE,
                    Optional.of(URI.create("https://host/assemblies/1")),
                    OptionalLong.of(12))),
            Optional.of(new StoredFile("bucket", "key")),
            RegisteredGrader.UNDER_WAY,
            List.of(Attachment.planned(new PartRef("item", "part")).begun(Optional.of("before"))),
            List.of(Publication.planned("item").not(Publication.State.GRADER_PENDING, "still at it")));

    @TempDir
    Path directory;

    @Test
    void comesBackAsItWent() {
        assertThat(ReceiptJson.read(ReceiptJson.write(RECEIPT))).isEqualTo(RECEIPT);
    }

    @Test
    void canBeReadByPeopleAndPrograms() {
        assertThat(ReceiptJson.write(RECEIPT))
                .startsWith("{\n  \"receipt\" : 1,\n  \"done\" : false,\n  \"id\" : \"0b1e2f3a")
                .contains("\"step\" : \"under-way\"", "\"state\" : \"grader-pending\"", "\"cpus\" : 2")
                .doesNotContain("memory", "null");
    }

    @Test
    void refusesWhatIsNoneOrNewer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptJson.read("{\"receipt\": 2}"))
                .withMessage("it says receipt 2, known is 1");
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptJson.read("{\"receipt\": 1}"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptJson.read("[]"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptJson.read("half a rec"));
    }

    @Test
    void isWholeInItsFileAndForItsOwner() throws Exception {
        ReceiptFile file = new ReceiptFile(directory.resolve("receipt.json"));
        file.write(RECEIPT);
        file.write(RECEIPT);

        assertThat(file.read()).isEqualTo(RECEIPT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var all = Files.list(directory)) {
            assertThat(all).hasSize(1);
        }
        assertThat(catchThrowable(() -> new ReceiptFile(directory.resolve("none")).read()))
                .hasMessage("there is no receipt " + directory.resolve("none") + "; name the file that upload wrote");
    }

    @Test
    void isNotTakenForOneOfAnotherService() {
        Receipts simulator = new Receipts("127.0.0.1:1", Time.real());

        assertThat(catchThrowable(() -> simulator.requireOurs(RECEIPT)))
                .hasMessage(
                        "the receipt is of api.coursera.org, and this is 127.0.0.1:1; set the endpoints as they were"
                                + " then");
    }
}
