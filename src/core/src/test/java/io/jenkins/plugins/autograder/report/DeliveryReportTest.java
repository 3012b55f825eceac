package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.coursera.Plan;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryReportTest {
    private static final String RECEIPT = """
            {
              "receipt": 1,
              "id": "0b1e2f3a0b1e2f3a0b1e2f3a0b1e2f3a",
              "begun": "2026-03-01T12:00:00Z",
              "service": "api.coursera.org",
              "generation": "v1",
              "course": "iRl53_BWEeW4_wr--Yv6Aw",
              "resources": {"cpus": 2},
              "transfer": {
                "artefact": "my-<b>grader</b>:latest", "identity": "sha256:abc", "fileName": "my-grader.tar",
                "step": "done", "address": "https://host/assemblies/1", "bytes": 1048576
              },
              "file": {"bucket": "bucket", "key": "key"},
              "grader": {"step": "done", "id": "z8VsfYIYEeWxFFoymFg8zQ"},
              "attachments": [
                {"part": {"item": "words", "part": "count"}, "step": "done", "before": "an-older-one"},
                {"part": {"item": "words", "part": "longest"}, "step": "planned", "problem": "status 404, there is no part"}
              ],
              "publications": [{"item": "words", "step": "done", "state": "published", "message": ""}]
            }
            """;

    private static final List<Plan.Entry> PLAN =
            List.of(new Plan.Entry("POST https://api.coursera.org/x", "makes a <i>grader</i>", true));

    @TempDir
    Path directory;

    @Test
    void tellsEachStepAndWhatBecameOfIt() throws Exception {
        Receipt receipt = ReceiptJson.read(RECEIPT);

        Path page = DeliveryReport.write(receipt, PLAN, directory);

        assertThat(page).isEqualTo(directory.resolve("index.html"));
        String html = Files.readString(page);
        assertThat(html)
                .contains("4 of 5 steps done")
                .contains("Upload my-&lt;b&gt;grader&lt;/b&gt;:latest")
                .contains("As my-grader.tar, 1 MB")
                .contains("Its id is z8VsfYIYEeWxFFoymFg8zQ")
                .contains("It had an-older-one before")
                .contains("status 404, there is no part")
                .contains("2 CPUs, for the rest Coursera")
                .contains("autograder upload --resume receipt.json")
                .doesNotContain("<i>grader</i>", "<b>grader</b>");
        assertThat(ReceiptJson.read(Files.readString(directory.resolve("receipt.json"))))
                .isEqualTo(receipt);
        assertThat(directory.resolve("plan.json")).content().contains("\"changes\" : true");
        assertThat(directory.resolve("report.css")).exists();
    }
}
