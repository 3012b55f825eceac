package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static String json(SuiteResult suite) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(suite, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonSchema schema() throws IOException {
        Path schema = Path.of("../../docs/schemas/report.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(schema));
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        assertThat(schema().validate(json(SampleResults.everything()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(json(SampleResults.suite(List.of())), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(
                                json(SampleResults.suite(List.of(SampleResults.hostile("\ud800 \u0000 \u202e")))),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void followsASchemaThatRefusesWhatItDoesNotName() throws IOException {
        assertThat(schema().validate(
                                json(SampleResults.everything()).replace("\"repeat\"", "\"repeats\""),
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void saysTheVerdictAndEveryResultInOrder() throws IOException {
        JsonNode report = new ObjectMapper().readTree(json(SampleResults.everything()));

        assertThat(report.get("asExpected").booleanValue()).isFalse();
        assertThat(report.get("interruption").textValue()).startsWith("The engine was lost");
        assertThat(report.get("counts").get("total").intValue()).isEqualTo(10);
        assertThat(report.get("results").findValuesAsText("verdict"))
                .startsWith("as-expected", "unexpected", "varied")
                .hasSize(10);
    }
}
