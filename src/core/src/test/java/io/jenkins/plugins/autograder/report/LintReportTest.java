package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersionDetector;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import io.jenkins.plugins.autograder.report.LintReport.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LintReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private LintResult result;

    @BeforeEach
    void lint() throws Exception {
        Files.writeString(directory.resolve("grade.sh"), "#!/bin/sh\necho \"<script>\u0007\"\n");
        Files.writeString(directory.resolve("Dockerfile"), """
                FROM debian:12-slim
                # grader-lint ignore=GR023 reason=a <b>reason</b>
                EXPOSE 80
                COPY grade.sh missing</script> /grader/
                RUN apt-get install gcc
                ENTRYPOINT ["/grader/grade.sh"]
                """);
        result = new Linter()
                .lint(LintRequest.of(
                        "coursera-v2",
                        LintTarget.OfDockerfile.of(
                                directory.resolve("Dockerfile").toFile()),
                        new LintTarget.OfPlan(3, 4096, 1200, new java.io.File(""))));
    }

    @Test
    void sarifIsValid() throws IOException {
        JsonNode sarif = JSON.readTree(write(Format.SARIF));

        try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(validator(JSON.readTree(schema)).validate(sarif)).isEmpty();
        }
    }

    @Test
    void sarifHasEveryFindingWithItsPlaceAndItsMend() throws IOException {
        JsonNode run = JSON.readTree(write(Format.SARIF)).path("runs").get(0);

        JsonNode apt = find(run.path("results"), "ruleId", "GR045");
        JsonNode region = apt.path("locations").get(0).path("physicalLocation").path("region");
        assertThat(region.path("startLine").asInt()).isEqualTo(5);
        assertThat(region.path("startColumn").asInt()).isEqualTo(5);
        assertThat(region.path("snippet").path("text").asText()).isEqualTo("apt-get install gcc");
        assertThat(apt.path("level").asText()).isEqualTo("error");
        assertThat(apt.path("fixes")
                        .get(0)
                        .path("artifactChanges")
                        .get(0)
                        .path("replacements")
                        .get(0)
                        .path("insertedContent")
                        .path("text")
                        .asText())
                .isEqualTo(" -y");
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .get(apt.path("ruleIndex").asInt())
                        .path("id")
                        .asText())
                .isEqualTo("GR045");
        JsonNode ignored = find(run.path("results"), "ruleId", "GR023");
        assertThat(ignored.path("suppressions").get(0).path("justification").asText())
                .isEqualTo("a <b>reason</b>");
        assertThat(run.path("results").size())
                .isEqualTo(result.findings().size() + result.ignored().size());
    }

    @Test
    void jsonIsWhatItsSchemaSays() throws IOException {
        JsonNode json = JSON.readTree(write(Format.JSON));
        JsonNode schema = JSON.readTree(Files.readString(Path.of("../../docs/schemas/lint.schema.json")));

        assertThat(validator(schema).validate(json)).isEmpty();
        assertThat(json.path("counts").path("error").asLong()).isEqualTo(4);
        assertThat(json.path("counts").path("ignored").asLong()).isEqualTo(1);
        assertThat(find(json.path("findings"), "rule", "GR045").path("mendable").asBoolean())
                .isTrue();
        assertThat(find(json.path("findings"), "rule", "GR090").has("line")).isFalse();
    }

    @Test
    void junitHasATestCaseForEachFinding() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(write(Format.JUNIT)));
        Element suite = xml.getDocumentElement();
        NodeList cases = suite.getElementsByTagName("testcase");

        assertThat(cases.getLength())
                .isEqualTo(result.findings().size() + result.ignored().size())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
                .isPositive();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        assertThat(names).contains("GR045 line 5:5 apt-get install asks a question that nobody answers");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("a <b>reason</b>");
    }

    @Test
    void junitOfAResultWithoutFindingsPasses() throws Exception {
        LintResult none = new LintResult("coursera-v2", List.of(), List.of(), 0, List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LintReport.write(none, Format.JUNIT, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("tests=\"1\"", "failures=\"0\"");
    }

    @Test
    void thePageShowsTheFileWithTheFindingsAndRunsNothingOfIt() throws IOException {
        Path page = LintReport.write(result, directory.resolve("report"));
        String html = Files.readString(page);

        assertThat(html)
                .contains("<mark>apt-get install gcc</mark>")
                .contains("missing&lt;/script&gt;")
                .contains("a &lt;b&gt;reason&lt;/b&gt;")
                .doesNotContain("<script");
        assertThat(directory.resolve("report"))
                .isDirectoryContaining("glob:**lint.json")
                .isDirectoryContaining("glob:**lint.sarif")
                .isDirectoryContaining("glob:**lint-junit.xml")
                .isDirectoryContaining("glob:**report.css");
    }

    private byte[] write(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LintReport.write(result, format, out);
        return out.toByteArray();
    }

    private static JsonSchema validator(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersionDetector.detect(schema)).getSchema(schema);
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode node : list) {
            if (node.path(key).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("none with " + key + " " + value);
    }
}
