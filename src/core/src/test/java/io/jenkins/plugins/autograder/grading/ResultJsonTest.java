package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.feedback.Position;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.feedback.Severity;
import io.jenkins.plugins.autograder.sandbox.Image;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private final ObjectMapper mapper = ResultJson.mapper();

    private static Output printed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Output(bytes, bytes.length);
    }

    private static Run run(Output stdout) {
        return new Run(
                Outcome.NON_ZERO_EXIT,
                "the grader ended with exit code 3",
                OptionalInt.of(3),
                new Usage(
                        Duration.ofMillis(1500),
                        Optional.of(Duration.ofNanos(1)),
                        OptionalLong.of(4096),
                        OptionalInt.empty(),
                        12),
                stdout,
                Output.NONE,
                List.of(ResultFile.missing("/shared/feedback.json")),
                List.of("1 link was left out"));
    }

    private static Grade grade(String text) {
        return new Grade(
                GradeStatus.GRADER_ERROR,
                "the grader ended with exit code 3",
                Optional.of(new Feedback(
                        0.5, text, Optional.of(new RichFeedback(RichFeedback.Type.HTML, "<b>x</b>")), true)),
                List.of(new FeedbackProblem(
                        "GR104", Severity.WARNING, "what", "mend", Optional.of(new Position(2, 7)))),
                run(printed("out\n")));
    }

    private static ExampleResult result(Grade grade) {
        return new ExampleResult(
                "sum/off-by-one",
                ExampleResult.Kind.STANDING_CHECK,
                "Off by one",
                Path.of("examples", "sum", "off-by-one"),
                new Parameters(
                        Optional.of("sum"), Optional.empty(), Optional.of("a b.py"), Map.of("K", "V"), List.of("-v")),
                Profiles.COURSERA_V2.limits(),
                List.of("outcome is graded", "score is 0.75"),
                ExampleResult.Verdict.UNEXPECTED,
                List.of(new Mismatch("score", "0.75", "0.5", "expect.yaml:3")),
                List.of(grade));
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        ExampleResult result = result(grade("tab\t, ünïcode, \uD83D\uDE00, \u0000"));
        byte[] json = mapper.writeValueAsBytes(result);
        assertThat(mapper.readValue(json, ExampleResult.class)).isEqualTo(result);
    }

    @Test
    void writesKeysThatReadWell() throws Exception {
        JsonNode json = mapper.valueToTree(result(grade("text")));
        assertThat(json.at("/kind").asText()).isEqualTo("standing-check");
        assertThat(json.at("/submission").asText()).isEqualTo("examples/sum/off-by-one");
        assertThat(json.at("/parameters").toString())
                .isEqualTo(
                        "{\"part\":\"sum\",\"filename\":\"a b.py\",\"environment\":{\"K\":\"V\"},\"arguments\":[\"-v\"]}");
        assertThat(json.at("/verdict").asText()).isEqualTo("unexpected");
        assertThat(json.at("/grades/0/status").asText()).isEqualTo("grader-error");
        assertThat(json.at("/grades/0/feedback/rich/type").asText()).isEqualTo("html");
        assertThat(json.at("/grades/0/problems/0/severity").asText()).isEqualTo("warning");
        assertThat(json.at("/grades/0/problems/0/position").toString()).isEqualTo("{\"line\":2,\"column\":7}");
        assertThat(json.at("/grades/0/run/outcome").asText()).isEqualTo("non-zero-exit");
        assertThat(mapper.writeValueAsString(grade("text").run().usage()))
                .isEqualTo(
                        "{\"wallSeconds\":1.5,\"cpuSeconds\":0.000000001,\"peakMemoryBytes\":4096,\"outputBytes\":12}");
        assertThat(json.at("/grades/0/run/stdout").toString())
                .isEqualTo("{\"text\":\"out\\n\",\"bytes\":4,\"truncated\":false}");
        assertThat(json.at("/grades/0/run/results").toString())
                .isEqualTo("[{\"path\":\"/shared/feedback.json\",\"state\":\"missing\",\"size\":0}]");
    }

    @Test
    void writesAScoreBesideTheStatusOnlyWhereThereIsAGrade() {
        Feedback feedback = new Feedback(0.25, "", Optional.empty(), true);
        Grade graded = new Grade(GradeStatus.GRADED, "", Optional.of(feedback), List.of(), run(Output.NONE));
        assertThat(mapper.valueToTree(graded).path("score").asDouble()).isEqualTo(0.25);
        assertThat(mapper.<JsonNode>valueToTree(grade("x")).has("score")).isFalse();
    }

    @Test
    void writesTheSuiteWithUnits() throws Exception {
        SuiteResult.SuiteInfo info = new SuiteResult.SuiteInfo(
                Path.of("examples"),
                new Image("grader:1", "sha256:ab"),
                "coursera-v2",
                Profiles.COURSERA_V2.limits(),
                "Docker 28",
                true,
                2,
                new SuiteResult.Asked(
                        new LimitOverrides(
                                Optional.of(Duration.ofMillis(1500)),
                                OptionalLong.of(1024 * Limits.MIB),
                                OptionalDouble.empty(),
                                OptionalInt.of(32)),
                        Optional.of("sum/*"),
                        true,
                        false),
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(90));
        JsonNode json = mapper.valueToTree(info);
        assertThat(mapper.writeValueAsString(info.limits()))
                .isEqualTo("{\"wallSeconds\":1200,\"cpuSeconds\":1200,\"cpus\":1.0,\"memoryBytes\":4294967296,"
                        + "\"processes\":512,\"openFiles\":1024,\"diskBytes\":1073741824,\"outputBytes\":1048576,"
                        + "\"resultBytes\":4194304}");
        assertThat(json.at("/asked"))
                .hasToString("{\"limits\":{\"wallSeconds\":1.5,\"memoryBytes\":1073741824,\"processes\":32},"
                        + "\"only\":\"sum/*\",\"failFast\":true,\"standingChecks\":false}");
        assertThat(json.at("/started").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(json.at("/durationSeconds").asInt()).isEqualTo(90);
        assertThat(mapper.treeToValue(json, SuiteResult.SuiteInfo.class)).isEqualTo(info);
    }

    @Test
    void writesCountsWithTheirTotal() throws Exception {
        SuiteResult.Counts counts = new SuiteResult.Counts(1, 2, 3, 4);
        String json = mapper.writeValueAsString(counts);
        assertThat(json).isEqualTo("{\"asExpected\":1,\"unexpected\":2,\"varied\":3,\"notRun\":4,\"total\":10}");
        assertThat(mapper.readValue(json, SuiteResult.Counts.class)).isEqualTo(counts);
    }

    @Test
    void keepsHalfASurrogatePair() throws Exception {
        Grade grade = grade("broken \uD83D here");
        assertThat(mapper.readValue(mapper.writeValueAsBytes(grade), Grade.class))
                .isEqualTo(grade);
    }

    @Test
    void keepsOutputThatIsNotUtf8AndSaysSo() throws Exception {
        Output output = new Output(new byte[] {'a', (byte) 0xFF, 'b'}, 10);
        String json = mapper.writeValueAsString(output);
        assertThat(json)
                .isEqualTo("{\"text\":\"a\uFFFDb\",\"bytes\":10,\"truncated\":true,\"utf8\":false,\"base64\":\"Yf9i\"}"
                        .replace("\uFFFD", "\\uFFFD"));
        assertThat(mapper.readValue(json, Output.class)).isEqualTo(output);
    }

    @Test
    void leavesOutACharacterThatTheLimitCutInTwo() {
        byte[] cut = Arrays.copyOf("aé".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(mapper.valueToTree(new Output(cut, 3)).toString())
                .isEqualTo("{\"text\":\"a\",\"bytes\":3,\"truncated\":true}");
        assertThat(mapper.<JsonNode>valueToTree(new Output(cut, 2)).path("utf8").isBoolean())
                .as("a grader that ends in the middle of a character wrote no UTF-8")
                .isTrue();
    }

    @Property(tries = 300)
    void anyCompleteOutputSurvives(@ForAll byte[] bytes) throws Exception {
        Output output = new Output(bytes, bytes.length);
        assertThat(mapper.readValue(mapper.writeValueAsBytes(output), Output.class))
                .isEqualTo(output);
    }

    @Property
    void anyDurationSurvives(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long nanos) throws Exception {
        Duration duration = Duration.ofNanos(nanos);
        assertThat(mapper.readValue(mapper.writeValueAsString(duration), Duration.class))
                .isEqualTo(duration);
    }
}
