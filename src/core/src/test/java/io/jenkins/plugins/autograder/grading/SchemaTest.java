package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The published schemas and the readers hold the same documents for right. */
class SchemaTest {
    private final SuiteFiles files;

    SchemaTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
    }

    static Stream<String> rightExpectations() {
        return Stream.of(
                "",
                "description: text",
                "description: 2024",
                "outcome: not-gradable",
                "outcome: [oom, timeout, cpu-limit, pids-limit, output-limit, disk-limit]",
                "outcome: [result-too-large, result-not-regular, failed-to-start, grader-error]",
                "{outcome: graded, score: 1}",
                "{outcome: [graded], score: 1}",
                "score: 0",
                "score: [0, 1.0]",
                "feedback: {contains: x, not-contains: [a, 1], matches: a+}",
                "feedback: {}",
                "rich: {type: txt, contains: x}",
                "rich: {type: none}",
                "duration: 500ms",
                "duration: 2.5",
                "{part: sum, user: 7, filename: a b.py}",
                "environment: {A: b, C: 1, D: true, E: ''}",
                "environment: {}",
                "{timeout: 1.5h, memory: 64}",
                "memory: 256 MiB");
    }

    static Stream<String> wrongExpectations() {
        return Stream.of(
                "[]",
                "text",
                "scoer: 1",
                "description:",
                "description: [a]",
                "outcome: timout",
                "outcome: cancelled",
                "outcome: []",
                "{outcome: timeout, score: 1}",
                "{outcome: [graded, timeout], score: 1}",
                "score: 1.01",
                "score: -0.5",
                "score: half",
                "score: [0.5]",
                "score: [0, 0.5, 1]",
                "score: [0, 2]",
                "feedback: x",
                "feedback:",
                "feedback: {type: html}",
                "feedback: {contains: []}",
                "feedback: {contains: ''}",
                "feedback: {contains: {a: b}}",
                "rich: {type: pdf}",
                "rich: {type: none, contains: x}",
                "duration: soon",
                "duration: 0",
                "duration: 90000",
                "duration: -1s",
                "part: ''",
                "user: ' '",
                "environment: [A]",
                "environment: {A: [b]}",
                "environment: {A: }",
                "environment: {'A=B': c}",
                "environment: {'': c}",
                "timeout: 1d",
                "memory: 5",
                "memory: lots",
                "cpus: 1");
    }

    static Stream<String> rightSuites() {
        return Stream.of(
                "",
                "profile: plain",
                "{timeout: 30s, memory: 512MB, cpus: 0.5, processes: 128}",
                "parts: [a]",
                "{parts: [a], part: a, user: u, filename: f, environment: {K: v}}",
                "standing-checks: false",
                "description: text");
    }

    static Stream<String> wrongSuites() {
        return Stream.of(
                "- a",
                "profile: coursera-v3",
                "profile: [plain]",
                "cpus: 0",
                "cpus: many",
                "cpus: 1025",
                "processes: 0",
                "processes: 1.5",
                "processes: 3000000000",
                "parts: a",
                "parts: []",
                "parts: [a, a]",
                "parts: [a/b]",
                "parts: ['']",
                "standing-checks: 'no'",
                "standing-checks: 1",
                "score: 1");
    }

    /** A schema cannot see these: numbers inside texts, the order of two numbers, what a pattern means. */
    static Stream<String> wrongBeyondASchema() {
        return Stream.of("duration: 25h", "memory: 1KB", "score: [0.8, 0.5]", "feedback: {matches: '(a'}");
    }

    @ParameterizedTest
    @MethodSource("rightExpectations")
    void bothTakeARightExpectation(String yaml) {
        assertThat(files.file("a/expect.yaml", yaml).problems()).isEmpty();
        assertThat(schema("expect").validate(json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongExpectations")
    void bothRefuseAWrongExpectation(String yaml) {
        assertThat(files.file("a/expect.yaml", yaml).problems()).isNotEmpty();
        assertThat(schema("expect").validate(json(yaml))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rightSuites")
    void bothTakeARightSuite(String yaml) {
        assertThat(files.file("a/x.py", "").file("suite.yaml", yaml).problems()).isEmpty();
        assertThat(schema("suite").validate(json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongSuites")
    void bothRefuseAWrongSuite(String yaml) {
        assertThat(files.file("a/x.py", "").file("suite.yaml", yaml).problems()).isNotEmpty();
        assertThat(schema("suite").validate(json(yaml))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongBeyondASchema")
    void theReaderSeesMoreThanTheSchema(String yaml) {
        assertThat(files.file("a/expect.yaml", yaml).problems()).isNotEmpty();
        assertThat(schema("expect").validate(json(yaml))).isEmpty();
    }

    private static JsonSchema schema(String name) {
        Path file = Path.of("../../docs/schemas", name + ".schema.json");
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml));
    }
}
